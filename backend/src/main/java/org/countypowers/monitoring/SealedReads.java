package org.countypowers.monitoring;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.monitoring.domain.LetterStore;
import org.countypowers.monitoring.domain.LetterStore.Scope;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What discipline offices have read under their letters, for those above them alone (SPEC 7): neither the office's own people nor a
 * body that was read, at its own level or below. Above the province's office there is nobody here; its reads are its auditors'.
 */
@Service
@PreAuthorize("hasAuthority('SEALED_READ')")
@Transactional(readOnly = true)
public class SealedReads {
    private static final int MOST = 200;

    private final LetterStore store;
    private final CurrentOfficer officers;
    private final Bodies bodies;
    private final Trail trail;

    SealedReads(LetterStore store, CurrentOfficer officers, Bodies bodies, Trail trail) {
        this.store = store;
        this.officers = officers;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** Letters of the offices below, the newest first. */
    public List<Letter> page(long beforeId, int limit) {
        return store.page(scope(), beforeId, Math.min(limit, MOST));
    }

    /** @throws NoSuchElementException when its office is not below the reader's */
    public Letter letter(long id) {
        return store.find(id, scope()).orElseThrow(() -> new NoSuchElementException("no letter " + id));
    }

    public List<LetterCase> cases(long id) {
        return store.cases(letter(id).id());
    }

    public List<String> readers(long id) {
        return store.readers(letter(id).id());
    }

    /** That it was issued, each reading, that it was withdrawn; the first first. */
    public List<TrailEvent> reads(long id, long afterSeq, int limit) {
        return trail.read(letter(id).stream(), afterSeq, Math.min(limit, MOST));
    }

    /** Whether every entry of the letter's stream is as it was written, and none is missing. */
    public boolean whole(long id) {
        return trail.firstBroken(letter(id).stream()) == 0;
    }

    private Scope scope() {
        List<String> own = officers.require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.SEALED_READ))
                .filter(posting -> !highest(posting))
                .map(Posting::divisionCode)
                .distinct()
                .toList();
        return new Scope(List.of(), officers.scope(Permission.SEALED_READ).divisionPrefix(), own);
    }

    private boolean highest(Posting posting) {
        return posting.role() == Role.AUDITOR
                && bodies.division(posting.divisionCode()).level() == Level.PROVINCE;
    }
}

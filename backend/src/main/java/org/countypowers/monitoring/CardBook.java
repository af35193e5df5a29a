package org.countypowers.monitoring;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.monitoring.domain.CardStore;
import org.countypowers.monitoring.domain.CardStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cards: a body those on itself, a discipline office and an auditor all of their division and below. */
@Service
@PreAuthorize("hasAuthority('MONITOR_READ')")
@Transactional(readOnly = true)
public class CardBook {
    public static final int CAP = 1000;

    private static final int MOST = 200;

    private final CardStore store;
    private final CurrentOfficer officers;
    private final Trail trail;

    CardBook(CardStore store, CurrentOfficer officers, Trail trail) {
        this.store = store;
        this.officers = officers;
        this.trail = trail;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Card> page(CardQuery query, long beforeId, int limit) {
        return store.page(query, scope(), beforeId, Math.min(limit, MOST));
    }

    /** Up to {@link #CAP}. */
    public int count(CardQuery query) {
        return store.count(query, scope(), CAP);
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public Card card(long id) {
        return store.find(id, scope()).orElseThrow(() -> new NoSuchElementException("no card " + id));
    }

    /** What was said on it, the first first. */
    public List<CardAct> acts(long id) {
        return store.acts(card(id).id());
    }

    /** What caused it, from the trail of its case; as many reads as it has causes, some few. */
    public List<TrailEvent> causes(long id) {
        Card card = card(id);
        return card.events().stream()
                .flatMap(seq -> trail.read(Stream.ofCase(card.caseId()), seq - 1, 1).stream())
                .toList();
    }

    private Scope scope() {
        ReadScope scope = officers.scope(Permission.MONITOR_READ);
        return new Scope(scope.unitIds(), scope.divisionPrefix());
    }
}

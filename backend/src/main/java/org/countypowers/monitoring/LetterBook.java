package org.countypowers.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.monitoring.domain.LetterStore;
import org.countypowers.monitoring.domain.LetterStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of an office, for its own officers; what was read under them is not here, see {@link SealedReads}. */
@Service
@PreAuthorize("hasAuthority('LETTER_ISSUE')")
@Transactional(readOnly = true)
public class LetterBook {
    private static final int MOST = 200;

    private final LetterStore store;
    private final CurrentOfficer officers;
    private final Staffing staffing;

    LetterBook(LetterStore store, CurrentOfficer officers, Staffing staffing) {
        this.store = store;
        this.officers = officers;
        this.staffing = staffing;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Letter> page(long beforeId, int limit) {
        return store.page(scope(), beforeId, Math.min(limit, MOST));
    }

    /** @throws NoSuchElementException when it is no letter of the reader's office */
    public Letter letter(long id) {
        return store.find(id, scope()).orElseThrow(() -> new NoSuchElementException("no letter " + id));
    }

    public List<LetterCase> cases(long id) {
        return store.cases(letter(id).id());
    }

    public List<String> readers(long id) {
        return store.readers(letter(id).id());
    }

    /** Officers of the office who may be named as readers. */
    public List<Member> colleagues() {
        return staffing.members(scope().offices(), Role.DISCIPLINE_OFFICER).stream()
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private Scope scope() {
        return Scope.own(officers.scope(Permission.LETTER_ISSUE).unitIds());
    }
}

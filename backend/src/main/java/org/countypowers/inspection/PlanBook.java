package org.countypowers.inspection;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.inspection.domain.PlanStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class PlanBook {
    private static final int MOST = 200;

    private final PlanStore store;
    private final InspectionScope scope;

    PlanBook(PlanStore store, InspectionScope scope) {
        this.store = store;
        this.scope = scope;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Plan> page(long beforeId, int limit) {
        return store.page(scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public Plan plan(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("plan " + id));
    }

    public List<PlanLine> lines(long id) {
        return store.lines(plan(id).id());
    }

    /** Whom the yearly cap left with fewer visits than the plan asks for, by object, after one. */
    public List<CappedObject> capped(long id, long afterId, int limit) {
        return store.capped(plan(id).id(), afterId, Math.min(limit, MOST));
    }

    /** Bodies for which the officer may draft a plan. */
    public List<String> drafting() {
        return scope.own();
    }

    /** Bodies whose plans the officer publishes. */
    public List<String> publishing() {
        return scope.leading();
    }
}

package org.countypowers.filereview;

import java.util.List;
import org.countypowers.filereview.domain.ProposalStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_READ')")
@Transactional(readOnly = true)
public class ProposalBook {
    private static final int MOST = 200;

    private final ProposalStore store;
    private final ReviewScope scope;

    ProposalBook(ProposalStore store, ReviewScope scope) {
        this.store = store;
        this.scope = scope;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Proposal> page(long beforeId, int limit) {
        return store.page(scope.reading(), beforeId, Math.min(limit, MOST));
    }
}

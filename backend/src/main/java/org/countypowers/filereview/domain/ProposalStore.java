package org.countypowers.filereview.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.domain.ReviewStore.Scope;

/** The table of proposals to suspend or recall. Scope is part of each reading statement. */
public interface ProposalStore {
    /** @return false where one for this power waits already */
    boolean add(Proposal proposal);

    Optional<Proposal> find(long id, Scope scope);

    Optional<Proposal> lock(long id);

    /** The newest first, before an id. */
    List<Proposal> page(Scope scope, long beforeId, int limit);

    List<Proposal> ofReview(long reviewId);

    /** The reform office has proposed the change; it waits for the legality review. */
    void underReview(long id, long changeId, LocalDate effectiveOn, String reason, String name, LocalDateTime at);

    Optional<Proposal> ofChange(long changeId);

    /** Nothing came of the change. */
    void reopen(long id);

    void decide(
            long id,
            Proposal.State state,
            Long handoverId,
            LocalDate effectiveOn,
            String reason,
            String name,
            LocalDateTime at);

    /**
     * Suspensions that were planned for a day before this one, of reviews whose failure is not put right, and on which no recall
     * is proposed; after an id.
     */
    List<Proposal> unresolved(LocalDate before, long afterId, int limit);
}

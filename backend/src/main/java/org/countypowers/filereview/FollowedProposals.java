package org.countypowers.filereview;

import java.util.Map;
import org.countypowers.filereview.Proposal.State;
import org.countypowers.filereview.domain.ProposalStore;
import org.countypowers.handover.ChangeDecided;
import org.countypowers.handover.ChangeState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of the changes that were proposed upon reviews: planned, or open again where the change was not lawful. */
@Component
class FollowedProposals {
    private final ProposalStore store;
    private final ReviewRecords records;

    FollowedProposals(ProposalStore store, ReviewRecords records) {
        this.store = store;
        this.records = records;
    }

    @EventListener
    void decided(ChangeDecided change) {
        store.ofChange(change.changeId()).ifPresent(proposal -> {
            boolean planned = change.state() == ChangeState.CARRIED_OUT;
            if (planned) {
                store.decide(
                        proposal.id(),
                        State.PLANNED,
                        change.handoverId(),
                        proposal.effectiveOn(),
                        proposal.reason(),
                        proposal.decidedName(),
                        records.now());
            } else {
                store.reopen(proposal.id());
            }
            records.tell(
                    records.find(proposal.reviewId()),
                    "decide",
                    Map.of(
                            "stage", proposal.stage(),
                            "matter", proposal.matterId(),
                            "proposal", planned ? State.PLANNED : State.OPEN));
        });
    }
}

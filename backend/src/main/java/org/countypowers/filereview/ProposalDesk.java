package org.countypowers.filereview;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.filereview.Proposal.State;
import org.countypowers.filereview.domain.ProposalStore;
import org.countypowers.forms.PlainText;
import org.countypowers.handover.ChangeDesk;
import org.countypowers.handover.ChangeKind;
import org.countypowers.handover.ChangePower;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reform office that may suspend or recall a power decides on what was proposed, by the way on which it does that anyway. */
@Service
@PreAuthorize("hasAuthority('POWER_RECALL')")
@Transactional
public class ProposalDesk {
    private static final int LONGEST = 500;

    private final ProposalStore store;
    private final ReviewRecords records;
    private final ReviewScope scope;
    private final ChangeDesk changes;

    ProposalDesk(ProposalStore store, ReviewRecords records, ReviewScope scope, ChangeDesk changes) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.changes = changes;
    }

    /**
     * Proposes the suspension or recall, whose legality is then reviewed.
     *
     * @return the proposed change's id
     * @throws ReviewRefused when it is decided already
     * @throws org.countypowers.handover.HandoverRefused when the office may not, or something is missing
     */
    public long follow(long id, ChangePower change) {
        Proposal proposal = lock(id);
        if (!change.matterId().equals(proposal.matterId())
                || !change.divisionCode().equals(proposal.divisionCode())) {
            throw new IllegalArgumentException("not what was proposed: " + change.matterId());
        }
        long proposed = changes.propose(kind(proposal), change);
        store.underReview(
                proposal.id(), proposed, change.effectiveOn(), change.reason().strip(), records.actor(), records.now());
        tell(proposal, State.UNDER_REVIEW, change.reason());
        return proposed;
    }

    private static ChangeKind kind(Proposal proposal) {
        return proposal.stage() == Stage.RECALL ? ChangeKind.RECALL : ChangeKind.SUSPENSION;
    }

    /** Does not follow it; the reasons stay on the page. */
    public void decline(long id, String reason) {
        Proposal proposal = lock(id);
        changes.requireMayPropose(kind(proposal), proposal.matterId(), proposal.divisionCode());
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST || !PlainText.clean(reason)) {
            throw new ReviewRefused("filereview.error.declineReason", String.valueOf(LONGEST));
        }
        store.decide(proposal.id(), State.DECLINED, null, null, reason.strip(), records.actor(), records.now());
        tell(proposal, State.DECLINED, reason);
    }

    private Proposal lock(long id) {
        store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no proposal " + id));
        Proposal proposal = store.lock(id).orElseThrow();
        if (proposal.state() != State.OPEN) {
            throw new ReviewRefused("filereview.error.decided", proposal.decidedName());
        }
        return proposal;
    }

    private void tell(Proposal proposal, State state, String reason) {
        Review review = records.find(proposal.reviewId());
        records.tell(
                review,
                "decide",
                Map.of(
                        "stage", proposal.stage(),
                        "matter", proposal.matterId(),
                        "proposal", state,
                        "cites", List.of(proposal.cites()),
                        "reason", reason.strip()));
    }
}

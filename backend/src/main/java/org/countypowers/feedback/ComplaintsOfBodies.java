package org.countypowers.feedback;

import java.util.Collection;
import java.util.Optional;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.inspection.OpenComplaints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says which complaints a body has in hand; part of the command of whoever inspects for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ComplaintsOfBodies implements OpenComplaints {
    private final FeedbackStore store;

    ComplaintsOfBodies(FeedbackStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> caseOf(String number, Collection<String> bodyIds) {
        return store.numbered(number)
                .filter(row ->
                        row.kind() == FeedbackKind.COMPLAINT && !row.state().over())
                .filter(row -> bodyIds.contains(row.handlingBody()))
                .map(FeedbackRow::caseNumber);
    }
}

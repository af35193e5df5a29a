package org.countypowers.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.Commitment.State;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Clocks.Hand;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 告知承诺 after the grant: what its verification finds, as part of the commands that find it. Carries no permission of its own;
 * a case without a promise is left alone.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Commitments {
    private final CommitmentStore store;
    private final CaseStore cases;
    private final Clocks clocks;
    private final BrokenCommitments broken;
    private final CommitmentTerms terms;
    private final ApplicationEventPublisher events;

    Commitments(
            CommitmentStore store,
            CaseStore cases,
            Clocks clocks,
            BrokenCommitments broken,
            CommitmentTerms terms,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cases = cases;
        this.clocks = clocks;
        this.broken = broken;
        this.terms = terms;
        this.events = events;
    }

    /** Seen on the spot: it is as promised. */
    public void kept(String caseNumber, LocalDate on) {
        find(caseNumber).ifPresent(commitment -> found(caseNumber, commitment, State.KEPT, on, null));
    }

    /** 责令限期整改. */
    public void rectifying(String caseNumber, LocalDate on) {
        find(caseNumber).ifPresent(commitment -> found(caseNumber, commitment, State.RECTIFYING, on, null));
    }

    /** False, or not met by the deadline: to be revoked (行政许可法 69), and no promise of this applicant is taken for a time. */
    public void broken(String caseNumber, LocalDate on, String facts, String weighing) {
        find(caseNumber).ifPresent(commitment -> {
            found(caseNumber, commitment, State.BROKEN, on, terms.barredUntil(on));
            broken.broken(commitment.caseId(), facts, weighing);
        });
    }

    /** Another body verifies within what is left of the window. */
    public void handTo(long caseId, String body, String divisionCode) {
        clocks.hand(List.of(new Hand(caseId, ClockKind.VERIFICATION, body, divisionCode)));
        tell(caseId, cases.find(caseId).orElseThrow().number(), "hand", Map.of("body", body));
    }

    /** There is no licence any more that could be verified. */
    public void lapsed(String caseNumber, LocalDate on) {
        find(caseNumber).ifPresent(commitment -> found(caseNumber, commitment, State.LAPSED, on, null));
    }

    /** The proceeding about a broken promise was dropped: nothing is held against the applicant. */
    public void cleared(long caseId, LocalDate on) {
        store.lock(caseId)
                .filter(commitment -> commitment.state() == State.BROKEN)
                .ifPresent(commitment ->
                        found(cases.find(caseId).orElseThrow().number(), commitment, State.CLEARED, on, null));
    }

    private Optional<Commitment> find(String caseNumber) {
        return cases.numbered(caseNumber).flatMap(row -> store.lock(row.id()));
    }

    private void found(String number, Commitment commitment, State now, LocalDate on, LocalDate barred) {
        if (commitment.state() == now) {
            return;
        }
        store.update(commitment.found(now, on, barred));
        clocks.stop(commitment.caseId(), ClockKind.VERIFICATION, on);
        Map<String, Object> after = new HashMap<>(Map.of("promise", now, "on", on));
        if (barred != null) {
            after.put("barredUntil", barred);
        }
        tell(commitment.caseId(), number, "find", after);
    }

    private void tell(long caseId, String number, String act, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofCase(caseId), "case.commitment." + act, number, after));
    }
}

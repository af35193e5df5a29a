package org.countypowers.handover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.process.TaskSubject;

/**
 * A hand-over as its page shows it.
 *
 * @param signedOn null while a signature is outstanding
 * @param proposedEnd that it is called off, while this is under review; null where nothing is proposed or the reader may not know
 * @param seen what a task of it is completed with
 */
public record HandoverView(
        HandoverSummary summary,
        String instrumentType,
        String opinionNo,
        String reason,
        LocalDate validTo,
        AcceptedCases acceptedCases,
        LocalDate signedOn,
        List<Power> powers,
        List<Item> items,
        List<Act> acts,
        May may,
        Proposed proposedEnd,
        TaskSubject.Seen seen) {
    static final String CANCELLED = "cancelled";

    /** Who called it off before its day and why; empty also where it gave way by itself. */
    public Optional<Act> cancelled() {
        return acts.stream().filter(act -> act.outcome().equals(CANCELLED)).findFirst();
    }

    /**
     * @param renewingOrgan who renews and changes what was granted before
     * @param problemKey why the register would not take it, translated; '' for nothing
     */
    public record Power(
            String matterId,
            String matterName,
            DelegationForm form,
            String renewingOrgan,
            String entrustBasis,
            String overrideClause,
            String scope,
            String problemKey,
            List<String> problemArguments) {}

    /** @param mayChange whether the reader may tick it, or take the tick back, now */
    public record Item(
            int no,
            String name,
            HandoverSide side,
            boolean hard,
            String doneBy,
            LocalDate doneOn,
            String note,
            boolean mayChange) {}

    /** @param current whether it belongs to the round that is under way */
    public record Act(
            HandoverSide side,
            String step,
            String outcome,
            String opinion,
            String officerName,
            String unitName,
            LocalDateTime at,
            boolean current) {}

    /** A proposed change of this hand-over. */
    public record Proposed(long id, String number) {}

    /** What the reader may do now. */
    public record May(boolean callOff, boolean planCases, boolean confirmCases, boolean retryCases) {}
}

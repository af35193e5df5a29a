package org.countypowers.handover;

import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.process.TaskSubject;

/**
 * A proposed change as its page shows it.
 *
 * @param mayWithdraw whether the reader may take it back now
 * @param seen what a task of it is completed with
 */
public record ChangeView(ProposedChange change, List<Act> acts, boolean mayWithdraw, TaskSubject.Seen seen) {
    public record Act(
            String step,
            String stepName,
            String outcome,
            String opinion,
            String officerName,
            String unitName,
            LocalDateTime at) {}
}

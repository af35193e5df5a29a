package org.countypowers.licence;

import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.process.TaskSubject;

/**
 * A proceeding as its page shows it.
 *
 * @param mayAttach whether the reader may add evidence now
 * @param seen what a task of it is completed with
 */
public record ProceedingView(
        Proceeding proceeding, LicenceLine licence, List<Act> acts, boolean mayAttach, TaskSubject.Seen seen) {
    public record Act(
            String step,
            String stepName,
            String outcome,
            String opinion,
            String officerName,
            String unitName,
            LocalDateTime at) {}
}

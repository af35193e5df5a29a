package org.countypowers.feedback;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.countypowers.process.TaskSubject;

/**
 * A complaint or bad rating as its page shows it.
 *
 * @param reasons those of the rating, empty for a complaint
 * @param mayReveal whether the reader may learn whom to call
 * @param seen what a task of it is completed with
 */
public record FeedbackView(
        FeedbackLine line, Set<RatingReason> reasons, List<Act> acts, boolean mayReveal, TaskSubject.Seen seen) {
    public record Act(
            String step,
            String stepName,
            String outcome,
            String opinion,
            String measures,
            String officerName,
            String unitName,
            LocalDateTime at) {}
}

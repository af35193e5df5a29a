package org.countypowers.filereview;

import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.process.TaskSubject;

/**
 * A review as its page shows it.
 *
 * @param reviewers names of those who score
 * @param scores whether the reader scores its files now
 * @param assigns whether the reader names its reviewers now
 * @param attaches whether the reader may add evidence now
 * @param sheets whether the sheets are shown to the reader
 * @param seen what a task of it is completed with
 */
public record ReviewView(
        Review review,
        List<String> reviewers,
        boolean scores,
        boolean assigns,
        boolean attaches,
        boolean sheets,
        List<Act> acts,
        List<Proposal> proposals,
        TaskSubject.Seen seen) {
    public record Act(
            String step,
            String stepName,
            String outcome,
            String opinion,
            String officerName,
            String unitName,
            LocalDateTime at) {}
}

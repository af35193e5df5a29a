package org.countypowers.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.process.TaskSubject;

/**
 * A visit as its page shows it.
 *
 * @param course null before its approval was asked for
 * @param mine whether the reader is one of its inspectors
 * @param mayAttach whether the reader may add what shows that it was rectified
 * @param seen what a task of it is completed with; null before it has begun
 */
public record VisitView(
        VisitBook.Line line,
        Course course,
        List<Act> acts,
        List<VisitRecord> records,
        boolean mine,
        boolean mayAttach,
        TaskSubject.Seen seen) {
    public Visit visit() {
        return line.visit();
    }

    /** What has happened so far; null for what has not. */
    public record Course(
            String inspectingBody,
            LocalDate begunOn,
            LocalDate approvedOn,
            LocalDate noticeOn,
            LocalDate orderedOn,
            LocalDate deadline,
            boolean extended,
            LocalDate remindedOn) {}

    public record Act(
            String step,
            String stepName,
            String outcome,
            String opinion,
            String officerName,
            String unitName,
            LocalDateTime at) {}
}

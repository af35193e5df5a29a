package org.countypowers.assignment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Limits of single steps, which a model may set beside the law's clocks; of tasks that have one. */
public interface StepLimitStore {
    /** @param doneOn null while the task is open */
    record LimitRow(
            String taskId,
            String subject,
            String stepName,
            String unitId,
            String officerId,
            String officerName,
            LocalDate fromOn,
            int days,
            LocalDate dueOn,
            LocalDate doneOn) {}

    void add(LimitRow limit);

    /** Whoever has the task now is who was late. */
    void done(String taskId, LocalDate on);

    /** Tasks whose step should have been done before the day, after one of them. */
    List<String> overdue(LocalDate day, String afterTask, int limit);

    Optional<LimitRow> lock(String taskId);

    void move(String taskId, LocalDate dueOn);

    void remove(String taskId);
}

package org.countypowers.assignment;

import java.time.LocalDate;

/**
 * A row of the worklist.
 *
 * @param daysLeft working days until due, negative when overdue, null when nothing runs
 * @param movedFrom name of the body that the case came from and whose file waits to be confirmed, '' for nothing
 * @param taskId null in lists that go back in time
 * @param subject business key of the case, batch or hand-over
 */
public record WorkRow(
        String taskId,
        String subject,
        String number,
        String matterId,
        String title,
        String party,
        String divisionName,
        String step,
        String stepName,
        String assigneeName,
        boolean mine,
        LocalDate dueOn,
        boolean provisional,
        Integer daysLeft,
        String status,
        String movedFrom) {}

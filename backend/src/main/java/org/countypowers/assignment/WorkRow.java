package org.countypowers.assignment;

import java.time.LocalDate;

/**
 * A row of the worklist.
 *
 * @param daysLeft working days until due, negative when overdue, null when nothing runs
 * @param taskId null in REGISTERED
 */
public record WorkRow(
        String taskId,
        long caseId,
        String caseNumber,
        String matterId,
        String matterName,
        String applicantName,
        String countyName,
        String step,
        String stepName,
        String assigneeName,
        boolean mine,
        LocalDate dueOn,
        boolean provisional,
        Integer daysLeft,
        String status) {}

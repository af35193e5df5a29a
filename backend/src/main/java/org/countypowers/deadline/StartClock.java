package org.countypowers.deadline;

import java.time.LocalDate;

/**
 * Starts a clock.
 *
 * @param divisionCode whose calendar counts: that of the organ whose clock runs
 * @param promisedWorkingDays 0 for none
 */
public record StartClock(
        long caseId,
        ClockKind kind,
        String holderBody,
        String divisionCode,
        String article,
        LocalDate startedOn,
        int amount,
        LimitUnit unit,
        int promisedWorkingDays) {}

package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.List;

/** Why a clock is due when it is: each day from day 0 to the due day. */
public record Explanation(Clock clock, List<Day> days) {
    public enum Verdict {
        START,
        COUNTED,
        EXCLUDED,
        SUSPENDED
    }

    /**
     * @param number the how-manieth counted day, 0 when not counted
     * @param reasonKey translation key: why, such as {@code deadline.day.weekend}, {@code deadline.day.holiday}
     * @param detail holiday name, article or the event that caused it
     */
    public record Day(LocalDate date, Verdict verdict, int number, String reasonKey, String detail) {}
}

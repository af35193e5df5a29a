package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Clocks of cases. Called by other modules inside their commands; each change writes a trail event on the case's stream. */
public interface Clocks {
    Clock start(StartClock command);

    /** When a clock that starts so would be due; nothing is written. */
    Due preview(StartClock command);

    /**
     * @param promisedDueOn null where nothing is promised
     * @param watchOn the first day on which the end is near or the promise is broken
     */
    record Due(LocalDate dueOn, boolean provisional, LocalDate promisedDueOn, LocalDate watchOn) {}

    /** Stops the clock of this kind on a day, if it runs. */
    void stop(long caseId, ClockKind kind, LocalDate on);

    /** Another body answers for the running clock of this kind from now on; its days are counted in that body's calendar. */
    record Hand(long caseId, ClockKind kind, String holderBody, String divisionCode) {}

    /** Hands over what runs of these; clocks that their body has already stay as they are. */
    void hand(Collection<Hand> hands);

    /** From this day, inclusive, days do not count. @throws IllegalStateException when already suspended or stopped */
    Clock suspend(long clockId, LocalDate from, String cause, String article);

    /** This day is the last that does not count. */
    Clock resume(long clockId, LocalDate lastDay);

    /** The one extension, before expiry (行政许可法 42). Rank is checked by the caller. */
    Clock extend(long clockId, int amount, LocalDate on, String reason);

    List<Clock> ofCase(long caseId);

    /** Of these cases the clocks that were extended or stopped after their last day, in one read. */
    List<Clock> strained(Collection<Long> caseIds);

    /** Of each case the running clock that ends first; cases without one are not in the map. */
    Map<Long, Clock> next(Collection<Long> caseIds);

    Explanation explain(long clockId);

    /** Working days from a day (exclusive) to another (inclusive) in a division's calendar; negative when past. */
    int workingDaysBetween(LocalDate from, LocalDate to, String divisionCode);

    /** The last of so many working days after a day, in a division's calendar. */
    LocalDate workingDayAfter(LocalDate from, int workingDays, String divisionCode);
}

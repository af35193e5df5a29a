package org.countypowers.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.deadline.Clocks;

/** Working days left, counted on from the row before: a page in order of its days counts each day once. */
final class DaysLeft {
    private final Clocks clocks;
    private final LocalDate today;
    private final Map<String, LocalDate> reached = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    DaysLeft(Clocks clocks, LocalDate today) {
        this.clocks = clocks;
        this.today = today;
    }

    Integer until(LocalDate due, String county) {
        if (due == null) {
            return null;
        }
        LocalDate from = reached.getOrDefault(county, today);
        boolean further = !due.isBefore(from);
        int days = further
                ? counted.getOrDefault(county, 0) + clocks.workingDaysBetween(from, due, county)
                : clocks.workingDaysBetween(today, due, county);
        if (further) {
            reached.put(county, due);
            counted.put(county, days);
        }
        return days;
    }
}

package org.countypowers.deadline.domain;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.deadline.LimitUnit;

/**
 * What a clock counts: from day 0, so many of a unit, one extension, less suspended days.
 *
 * @param extendedBy in the same unit; for months in calendar days, as the laws that count in months give it
 */
public record Limit(LocalDate startedOn, int amount, LimitUnit unit, int extendedBy, List<Span> suspended) {
    public Limit {
        if (amount < 0 || extendedBy < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }
}

package org.countypowers.findings;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A rule by which cases or the register are examined.
 *
 * @param threshold from which value on, or up to which where the measure is {@link Measure#atMost}
 * @param windowDays how far back decisions count together; 0 where the measure has no window
 * @param hoursFrom beginning of the office's hours, and their end; null where the measure knows none
 * @param validFrom first day on which what happened is examined by it
 * @param validTo first day on which it is no more
 */
public record FindingRule(
        String code,
        String nameZh,
        String nameEn,
        String law,
        Measure measure,
        int threshold,
        int windowDays,
        LocalTime hoursFrom,
        LocalTime hoursTo,
        LocalDate validFrom,
        LocalDate validTo,
        boolean inForce,
        long version) {
    boolean on(LocalDate day) {
        return inForce && !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    boolean reached(int value) {
        return measure.atMost() ? value <= threshold : value >= threshold;
    }
}

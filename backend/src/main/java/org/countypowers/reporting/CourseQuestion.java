package org.countypowers.reporting;

import java.time.LocalDate;

/**
 * Which ended cases are looked at.
 *
 * @param matterId '' for all
 * @param county '' for all
 * @param countyClass as the classes stand today, '' for all
 * @param from first day on which they ended, inclusive
 * @param to last such day, inclusive
 * @param modelId one that {@link CourseReport#models()} names; 0 for all
 */
public record CourseQuestion(
        String matterId, String county, String countyClass, LocalDate from, LocalDate to, int modelId) {
    public CourseQuestion {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }
}

package org.countypowers.inspection;

/**
 * A county's visits of a year.
 *
 * @param coming due today or later and not begun
 * @param overdue due before today and not begun
 * @param late rectifications beyond their deadline; part of {@code rectifying}
 * @param failed with something to rectify, rectified or not, or a case filed
 */
public record CountyTally(
        String countyCode,
        int coming,
        int overdue,
        int begun,
        int made,
        int passed,
        int rectifying,
        int late,
        int failed,
        int filed) {
    static CountyTally none(String countyCode) {
        return new CountyTally(countyCode, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}

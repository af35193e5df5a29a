package org.countypowers.filereview;

import java.time.LocalDate;

/** A quarter of a year, 1 to 4. */
public record Quarter(int year, int no) implements Comparable<Quarter> {
    private static final int MONTHS = 3;
    private static final int A_YEAR = 4;

    public Quarter {
        if (no < 1 || no > A_YEAR) {
            throw new IllegalArgumentException("quarter " + no);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public Quarter before() {
        return no == 1 ? new Quarter(year - 1, A_YEAR) : new Quarter(year, no - 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, (no - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /** 2026Q3 */
    @Override
    public String toString() {
        return year + "Q" + no;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(year * A_YEAR + no, other.year * A_YEAR + other.no);
    }
}

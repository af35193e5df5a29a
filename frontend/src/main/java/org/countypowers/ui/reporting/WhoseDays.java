package org.countypowers.ui.reporting;

import java.util.List;
import java.util.function.ToLongFunction;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;

/** Whose days a case took, in the order in which they are shown. */
enum WhoseDays {
    APPLICANT("applicant", CountyRow::applicant),
    COUNTY_WAIT("countyWait", CountyRow::countyWait),
    COUNTY_WORK("countyWork", CountyRow::countyWork),
    CITY_WAIT("cityWait", CountyRow::cityWait),
    CITY_WORK("cityWork", CountyRow::cityWork),
    PROVINCE_WAIT("provinceWait", CountyRow::provinceWait),
    PROVINCE_WORK("provinceWork", CountyRow::provinceWork),
    EXCLUDED("excluded", CountyRow::excluded);

    private final String word;
    private final ToLongFunction<CountyRow> minutes;

    WhoseDays(String word, ToLongFunction<CountyRow> minutes) {
        this.word = word;
        this.minutes = minutes;
    }

    /** What it is called, after {@code course.column.}, and looks like, after {@code whose-}. */
    String word() {
        return word;
    }

    long minutes(CountyRow row) {
        return minutes.applyAsLong(row);
    }

    /** Of all counties together, a case. */
    double minutes(List<CountyRow> rows) {
        long cases = rows.stream().mapToLong(CountyRow::cases).sum();
        return cases == 0 ? 0 : (double) rows.stream().mapToLong(this::minutes).sum() / cases;
    }
}

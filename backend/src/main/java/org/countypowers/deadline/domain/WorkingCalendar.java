package org.countypowers.deadline.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Which days are working days for one organ: a make-up WORKDAY, or Monday to Friday that is no HOLIDAY (SPEC 3). In a year
 * whose holiday notice is not loaded only weekends and the fixed statutory days are known: such a day is provisional.
 *
 * @param days known days, local entries already laid over national ones
 * @param loadedYears years whose national notice is loaded
 */
public record WorkingCalendar(Map<LocalDate, Named> days, Set<Integer> loadedYears) {
    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    public enum Type {
        HOLIDAY,
        WORKDAY
    }

    public record Named(Type type, String name) {}

    public boolean working(LocalDate day) {
        Named known = days.get(day);
        if (known != null) {
            return known.type() == Type.WORKDAY;
        }
        return !weekend(day) && !(provisional(day) && FIXED.containsKey(MonthDay.from(day)));
    }

    public boolean provisional(LocalDate day) {
        return !loadedYears.contains(day.getYear());
    }

    /** Why a day is or is not worked: the holiday's name, or empty for an ordinary weekday or weekend. */
    public String name(LocalDate day) {
        Named known = days.get(day);
        if (known != null) {
            return known.name();
        }
        return provisional(day) ? FIXED.getOrDefault(MonthDay.from(day), "") : "";
    }

    public boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

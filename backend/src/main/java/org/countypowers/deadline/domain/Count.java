package org.countypowers.deadline.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.deadline.Explanation.Day;
import org.countypowers.deadline.Explanation.Verdict;
import org.countypowers.deadline.LimitUnit;

/**
 * Counts a limit day by day (行政许可法 42, 45, 82). The day of acceptance is day 0 and the clock is due at the end of the
 * last counted day. Calendar days and months end on the next working day when their last day is not one.
 */
public final class Count {
    /** A clock that is suspended without end is not due; counting stops here. */
    private static final int LONGEST = 4000;

    private Count() {}

    public record Result(LocalDate dueOn, boolean provisional, List<Day> days) {
        /** From this day four fifths of the limit are used, or no more than two working days are left. */
        public LocalDate warnOn(WorkingCalendar calendar) {
            long wanted = days.stream()
                    .filter(day -> day.verdict() == Verdict.COUNTED)
                    .count();
            long enough = (wanted * 4 + 4) / 5;
            LocalDate used = days.stream()
                    .filter(day -> day.verdict() == Verdict.COUNTED && day.number() >= enough)
                    .findFirst()
                    .map(Day::date)
                    .orElse(dueOn);
            LocalDate left = dueOn;
            // The first such day: a weekend before the last two would warn when nobody is there.
            while (left.isAfter(days.get(0).date()) && workingDays(left.minusDays(1), dueOn, calendar) <= 2) {
                left = left.minusDays(1);
            }
            return used.isBefore(left) ? used : left;
        }

        /** The first day on which there is something to see: the end is near, or the promise is broken. */
        public LocalDate watchOn(LocalDate promisedDueOn, WorkingCalendar calendar) {
            LocalDate near = warnOn(calendar);
            boolean promise = promisedDueOn != null && promisedDueOn.isBefore(near);
            return promise ? promisedDueOn.plusDays(1) : near;
        }
    }

    public static Result of(Limit limit, WorkingCalendar calendar) {
        List<Day> days = new ArrayList<>();
        days.add(new Day(limit.startedOn(), Verdict.START, 0, "deadline.day.start", ""));
        boolean provisional = false;
        int wanted = wanted(limit);
        int counted = 0;
        LocalDate day = limit.startedOn();
        while (counted < wanted && days.size() < LONGEST) {
            day = day.plusDays(1);
            provisional |= limit.unit() == LimitUnit.WD && calendar.provisional(day);
            Day judged = judge(limit, calendar, day, counted + 1);
            if (judged.verdict() == Verdict.COUNTED) {
                counted++;
            }
            days.add(judged);
        }
        // In calendar days the last day rolls on to a working day; so does a day on which a suspension holds.
        while (limit.unit() != LimitUnit.WD && wanted > 0 && days.size() < LONGEST && !ends(limit, calendar, day)) {
            provisional |= calendar.provisional(day);
            day = day.plusDays(1);
            days.add(new Day(day, Verdict.EXCLUDED, 0, "deadline.day.rolled", calendar.name(day)));
        }
        provisional |= limit.unit() != LimitUnit.WD && wanted > 0 && calendar.provisional(day);
        return new Result(day, provisional, List.copyOf(days));
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public static int workingDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        if (to.isBefore(from)) {
            return -workingDays(to, from, calendar);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to) && count < LONGEST; day = day.plusDays(1)) {
            count += calendar.working(day) ? 1 : 0;
        }
        return count;
    }

    private static int wanted(Limit limit) {
        if (limit.unit() != LimitUnit.MONTH) {
            return limit.amount() + limit.extendedBy();
        }
        // Months end on the same day of the month, or on the month's last day; suspended days are added to that.
        LocalDate end = limit.startedOn().plusMonths(limit.amount());
        return (int) (end.toEpochDay() - limit.startedOn().toEpochDay()) + limit.extendedBy();
    }

    private static boolean ends(Limit limit, WorkingCalendar calendar, LocalDate day) {
        return calendar.working(day) && Span.at(limit.suspended(), day) == null;
    }

    private static Day judge(Limit limit, WorkingCalendar calendar, LocalDate day, int number) {
        Span suspension = Span.at(limit.suspended(), day);
        if (suspension != null) {
            return new Day(
                    day,
                    Verdict.SUSPENDED,
                    0,
                    "deadline.day.suspended",
                    suspension.cause() + " " + suspension.article());
        }
        if (limit.unit() != LimitUnit.WD) {
            return new Day(day, Verdict.COUNTED, number, "deadline.day.calendar", "");
        }
        String name = calendar.name(day);
        if (calendar.working(day)) {
            String reason = calendar.weekend(day) ? "deadline.day.makeUp" : "deadline.day.working";
            return new Day(day, Verdict.COUNTED, number, reason, name);
        }
        boolean holiday = !name.isEmpty();
        return new Day(day, Verdict.EXCLUDED, 0, holiday ? "deadline.day.holiday" : "deadline.day.weekend", name);
    }
}

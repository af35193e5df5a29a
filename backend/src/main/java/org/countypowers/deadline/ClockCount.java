package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.countypowers.deadline.domain.ClockStore.SuspensionRow;
import org.countypowers.deadline.domain.Count;
import org.countypowers.deadline.domain.Limit;
import org.countypowers.deadline.domain.Span;
import org.springframework.stereotype.Component;

/** Counts a clock's days in its division's calendar, less those that were suspended. */
@Component
class ClockCount {
    private final ClockStore store;
    private final Calendars calendars;
    private final java.time.Clock time;

    ClockCount(ClockStore store, Calendars calendars, java.time.Clock time) {
        this.store = store;
        this.calendars = calendars;
        this.time = time;
    }

    Count.Result count(ClockRow row) {
        return count(row, store.suspensions(row.id()));
    }

    /** The day from which its end is near. */
    LocalDate warnOn(ClockRow row) {
        return count(row).warnOn(calendars.of(row.divisionCode()));
    }

    /** The row with the days that are due now. */
    ClockRow recount(ClockRow row) {
        return recount(row, store.suspensions(row.id()));
    }

    ClockRow recount(ClockRow row, List<SuspensionRow> suspensions) {
        Count.Result result = count(row, suspensions);
        LocalDate promised = row.promisedDueOn() == null
                ? null
                : Count.of(
                                new Limit(row.startedOn(), row.promisedWd(), LimitUnit.WD, 0, spans(suspensions)),
                                calendars.of(row.divisionCode()))
                        .dueOn();
        return ClockRows.due(
                row,
                result.dueOn(),
                result.provisional(),
                promised,
                result.watchOn(promised, calendars.of(row.divisionCode())));
    }

    /** The last of so many working days that were not suspended. */
    LocalDate due(LocalDate from, int workingDays, String divisionCode, List<SuspensionRow> suspensions) {
        return Count.of(new Limit(from, workingDays, LimitUnit.WD, 0, spans(suspensions)), calendars.of(divisionCode))
                .dueOn();
    }

    private Count.Result count(ClockRow row, List<SuspensionRow> suspensions) {
        return Count.of(
                new Limit(
                        row.startedOn(),
                        row.amount(),
                        LimitUnit.valueOf(row.unit()),
                        row.extendedBy(),
                        spans(suspensions)),
                calendars.of(row.divisionCode()));
    }

    /** A suspension that has not ended is counted up to today: until it ends nobody knows the due day. */
    private List<Span> spans(List<SuspensionRow> suspensions) {
        LocalDate today = LocalDate.now(time);
        return suspensions.stream()
                .map(span -> new Span(
                        span.fromOn(), span.toOn() == null ? today : span.toOn(), span.cause(), span.article()))
                .filter(span -> !span.to().isBefore(span.from()))
                .toList();
    }
}

package org.countypowers.deadline;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.CalendarRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.ImportReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads holiday notices; an optional column {@code division_code} makes an entry local (放假办法 4). Running clocks
 * that a day of the notice touches are counted anew.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarImport {
    private static final int PAGE = 200;

    private final ClockStore store;
    private final Calendars calendars;
    private final CaseClocks clocks;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    CalendarImport(
            ClockStore store, Calendars calendars, CaseClocks clocks, Bodies bodies, ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.clocks = clocks;
        this.bodies = bodies;
        this.events = events;
    }

    /** @param within beginning of the division codes that the importer may write for; empty for the whole country */
    public ImportReport load(Reader csv, String within) throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        ImportReport report = CsvSheet.read(csv, List.of("date", "type", "name"), row -> {
            LocalDate day = save(row, within);
            days.add(day);
            if (row.text("division_code", 12).isEmpty()) {
                years.add(day.getYear());
            }
        });
        years.forEach(year -> store.markYear(year, report.errors().isEmpty()));
        calendars.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("calendar"),
                "deadline.calendar.import",
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size())));
        if (!days.isEmpty()) {
            recalculate(days.first(), days.last());
        }
        return report;
    }

    private LocalDate save(Row row, String within) {
        String division = row.text("division_code", 12);
        if (!division.startsWith(within)) {
            throw row.refuse("import.scope", within);
        }
        if (!division.isEmpty() && !bodies.exists(division)) {
            throw row.refuse("import.division", division);
        }
        String date = row.date("date").toString();
        row.once((division + " " + date).strip());
        store.saveDay(new CalendarRow(
                division,
                row.date("date"),
                row.oneOf("type", List.of("HOLIDAY", "WORKDAY")),
                row.required("name", 60)));
        return row.date("date");
    }

    /** Running clocks that count a day of the import, and those that waited for a year's notice. */
    private void recalculate(LocalDate first, LocalDate last) {
        long after = 0;
        for (List<Long> page = store.counting(first, last, after, PAGE);
                !page.isEmpty();
                page = store.counting(first, last, after, PAGE)) {
            page.forEach(clocks::recalculate);
            after = page.get(page.size() - 1);
        }
    }
}

package org.countypowers.deadline;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
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
 * Reads holiday notices; an optional column {@code division_code} makes an entry local (放假办法 4). Clocks that were
 * provisional are counted anew.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarImport {
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
        ImportReport report = CsvSheet.read(csv, List.of("date", "type", "name"), row -> save(row, within));
        calendars.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("calendar"),
                "deadline.calendar.import",
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size())));
        recalculate();
        return report;
    }

    private void save(Row row, String within) {
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
    }

    private void recalculate() {
        long after = 0;
        for (List<Long> page = store.provisional(after, 200); !page.isEmpty(); page = store.provisional(after, 200)) {
            page.forEach(clocks::recalculate);
            after = page.get(page.size() - 1);
        }
    }
}

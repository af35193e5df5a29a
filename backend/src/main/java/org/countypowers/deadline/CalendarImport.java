package org.countypowers.deadline;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.CalendarRow;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
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
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final ClockStore store;
    private final Calendars calendars;
    private final CaseClocks clocks;
    private final ApplicationEventPublisher events;

    CalendarImport(ClockStore store, Calendars calendars, CaseClocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.clocks = clocks;
        this.events = events;
    }

    public ImportReport load(Reader csv) throws IOException {
        List<RowError> errors = new ArrayList<>();
        int kept = 0;
        for (CSVRecord row : FORMAT.parse(csv)) {
            int line = (int) row.getRecordNumber() + 1;
            String type = row.get("type");
            if (!type.equals("HOLIDAY") && !type.equals("WORKDAY")) {
                errors.add(new RowError(line, "deadline.import.type", List.of(type)));
                continue;
            }
            try {
                String division = row.isMapped("division_code") ? row.get("division_code") : "";
                store.saveDay(new CalendarRow(division, LocalDate.parse(row.get("date")), type, row.get("name")));
                kept++;
            } catch (DateTimeParseException notADate) {
                errors.add(new RowError(line, "deadline.import.date", List.of(row.get("date"))));
            }
        }
        calendars.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("calendar"),
                "deadline.calendar.import",
                "",
                Map.of("kept", kept, "refused", errors.size())));
        recalculate();
        return new ImportReport(kept, errors);
    }

    private void recalculate() {
        long after = 0;
        for (List<Long> page = store.provisional(after, 200); !page.isEmpty(); page = store.provisional(after, 200)) {
            page.forEach(clocks::recalculate);
            after = page.get(page.size() - 1);
        }
    }
}

package org.countypowers.delegation;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.domain.EligibilityStore;
import org.countypowers.delegation.domain.EligibilityStore.ClassRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads county classes and the fields of matters from CSV: bad rows are reported, good ones kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EligibilityImport {
    private static final List<String> CLASS = List.of("division_code", "class", "holds_from", "source");
    private static final List<String> FIELD = List.of("matter_id", "field", "source");

    private final EligibilityStore store;
    private final Bodies bodies;
    private final Matters matters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EligibilityImport(
            EligibilityStore store, Bodies bodies, Matters matters, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.bodies = bodies;
        this.matters = matters;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Only for counties, each with the source of its class; a county that is left out keeps what it has.
     *
     * @param earliest the first day on which a class may begin to hold
     */
    public ImportReport classes(Reader csv, String setBy, LocalDate earliest) throws IOException {
        ImportReport report = CsvSheet.read(csv, CLASS, row -> saveClass(row, setBy, earliest));
        tell("delegation.eligibility.classes.import", report);
        return report;
    }

    public ImportReport fields(Reader csv) throws IOException {
        ImportReport report = CsvSheet.read(csv, FIELD, this::saveField);
        tell("delegation.eligibility.fields.import", report);
        return report;
    }

    private void saveClass(Row row, String setBy, LocalDate earliest) {
        String code = row.match("division_code", "\\d{6}");
        row.once(code);
        if (!bodies.exists(code) || bodies.division(code).level() != Level.COUNTY) {
            throw row.refuse("import.division", code);
        }
        LocalDate from = row.date("holds_from");
        if (from.isBefore(earliest)) {
            throw row.refuse("delegation.eligibility.past");
        }
        store.add(new ClassRow(
                code,
                row.oneOf("class", CountyClass.values()),
                from,
                row.required("source", 300),
                setBy,
                LocalDateTime.now(clock)));
    }

    private void saveField(Row row) {
        String id = row.match("matter_id", "[A-Z]{2}-\\d{3}");
        row.once(id);
        try {
            matters.matter(id);
        } catch (NoSuchElementException unknown) {
            throw row.refuse("import.matter", id);
        }
        store.saveField(id, row.match("field", "[A-Z_]{2,30}"), row.required("source", 300));
    }

    private void tell(String event, ImportReport report) {
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("eligibility"),
                event,
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size())));
    }
}

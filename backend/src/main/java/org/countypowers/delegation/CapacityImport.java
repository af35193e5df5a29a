package org.countypowers.delegation;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Gate;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.VersionRow;
import org.countypowers.delegation.domain.CapacityTerms;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a version of the indicators from CSV. Unlike other tables it is kept whole or not at all: without a row the weights
 * would not add up.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CapacityImport {
    private static final List<String> COLUMNS = List.of(
            "code",
            "dimension",
            "indicator",
            "weight",
            "full_score_rule",
            "zero_rule",
            "evidence",
            "gate",
            "measure",
            "full_at",
            "zero_at",
            "per_cases",
            "gate_kind",
            "gate_least",
            "gate_question",
            "gate_measure",
            "may_lack",
            "source");
    private static final String AMOUNT = "\\d{1,7}(\\.\\d{1,2})?";
    private static final int WHOLE = 100;

    private final CapacityStore store;
    private final CapacityTerms terms;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CapacityImport(
            CapacityStore store,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${countypowers.capacity.direct-from}") int directFrom,
            @Value("${countypowers.capacity.entrust-from}") int entrustFrom,
            @Value("${countypowers.capacity.front-desk-from}") int frontDeskFrom,
            @Value("${countypowers.capacity.valid-months}") int validMonths,
            @Value("${countypowers.capacity.co-review-months}") int coReviewMonths) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.terms = new CapacityTerms(directFrom, entrustFrom, frontDeskFrom, validMonths, coReviewMonths);
    }

    /** @param from first day on which new assessments use this version; after the day of every earlier one */
    public ImportReport load(Reader csv, LocalDate from) throws IOException {
        List<CapacityIndicator> read = new ArrayList<>();
        ImportReport report = CsvSheet.read(csv, COLUMNS, row -> read.add(indicator(row)));
        if (!report.errors().isEmpty()) {
            return new ImportReport(0, report.errors());
        }
        int sum = read.stream().mapToInt(CapacityIndicator::weight).sum();
        if (sum != WHOLE) {
            return refused("import.capacity.weights", String.valueOf(sum));
        }
        Optional<VersionRow> newest = store.newestVersion();
        if (newest.isPresent() && !from.isAfter(newest.get().holdsFrom())) {
            return refused("import.capacity.day", newest.get().holdsFrom().toString());
        }
        int no = newest.map(VersionRow::no).orElse(0) + 1;
        store.add(
                new VersionRow(
                        no,
                        from,
                        terms.directFrom(),
                        terms.entrustFrom(),
                        terms.frontDeskFrom(),
                        terms.validMonths(),
                        terms.coReviewMonths(),
                        LocalDateTime.now(clock)),
                read);
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("capacity"),
                "delegation.capacity.version",
                String.valueOf(no),
                Map.of("from", from, "kept", read.size())));
        return report;
    }

    static CapacityIndicator indicator(Row row) {
        String code = row.match("code", "C\\d{2,3}");
        row.once(code);
        int weight = row.number("weight");
        if (weight < 1 || weight > WHOLE) {
            throw row.refuse("import.pattern", "weight", String.valueOf(weight));
        }
        Measure measure = Measure.valueOf(row.oneOf("measure", Measure.values()));
        BigDecimal full = new BigDecimal(row.match("full_at", AMOUNT));
        BigDecimal zero = new BigDecimal(row.match("zero_at", AMOUNT));
        int perCases = row.number("per_cases");
        if (full.compareTo(zero) == 0 || perCases > 0 && full.compareTo(zero) < 0) {
            throw row.refuse("import.capacity.span", full.toString(), zero.toString());
        }
        Gate gate = Gate.valueOf(row.oneOf("gate_kind", Gate.values()));
        String question = row.text("gate_question", 60);
        boolean gated = gate != Gate.NONE;
        if (!gated && !(question + row.text("gate_least", 20)).isEmpty()) {
            throw row.refuse("import.capacity.gate", code);
        }
        return new CapacityIndicator(
                code,
                row.required("dimension", 20),
                row.required("indicator", 120),
                weight,
                row.required("full_score_rule", 120),
                row.required("zero_rule", 120),
                row.required("evidence", 120),
                row.text("gate", 120),
                measure,
                full,
                zero,
                perCases,
                gate,
                gated ? new BigDecimal(row.match("gate_least", AMOUNT)) : null,
                question,
                question.isEmpty() ? null : Measure.valueOf(row.oneOf("gate_measure", Measure.values())),
                row.oneOf("may_lack", List.of("Y", "N")).equals("Y"),
                Source.valueOf(row.oneOf("source", Source.values())));
    }

    private static ImportReport refused(String key, String... arguments) {
        return new ImportReport(0, List.of(new RowError(1, key, List.of(arguments))));
    }
}

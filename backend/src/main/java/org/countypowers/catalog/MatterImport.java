package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.organisation.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue from CSV: a bad row is reported with its line and reason, the good ones are kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterImport {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final LocalDate EFFECTIVE = LocalDate.of(1949, 10, 1);
    private static final Set<String> RESERVATIONS = Set.of("NONE", "COUNTY", "CITY", "PROVINCE", "STATE");

    private final MatterStore store;
    private final Departments departments;
    private final ApplicationEventPublisher events;

    MatterImport(MatterStore store, Departments departments, ApplicationEventPublisher events) {
        this.store = store;
        this.departments = departments;
        this.events = events;
    }

    public ImportReport load(Reader csv) throws IOException {
        List<RowError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int kept = 0;
        for (CSVRecord row : FORMAT.parse(csv)) {
            int line = (int) row.getRecordNumber() + 1;
            Optional<String> department =
                    departments.codeOf(row.get("province_dept"), row.get("city_dept"), row.get("county_dept"));
            Optional<RowError> fault = fault(row, line, seen, department.isPresent());
            if (fault.isPresent()) {
                errors.add(fault.get());
                continue;
            }
            save(row, department.orElseThrow());
            kept++;
        }
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("catalogue"),
                "catalog.import",
                "",
                Map.of("kept", kept, "refused", errors.size())));
        return new ImportReport(kept, errors);
    }

    private static Optional<RowError> fault(CSVRecord row, int line, Set<String> seen, boolean departmentKnown) {
        if (!row.get("matter_id").matches("[A-Z]{2}-\\d{3}")) {
            return fault(line, "catalog.import.id", row.get("matter_id"));
        }
        if (!seen.add(row.get("matter_id"))) {
            return fault(line, "catalog.import.twice", row.get("matter_id"));
        }
        if (row.get("name").isEmpty()
                || row.get("legal_basis").isEmpty()
                || row.get("materials").isEmpty()) {
            return fault(line, "catalog.import.empty", row.get("matter_id"));
        }
        if (!departmentKnown) {
            return fault(line, "catalog.import.department", row.get("county_dept"));
        }
        for (String column :
                List.of("current_level", "target_level", "reception_level", "handling_level", "name_level")) {
            if (!named(Level.values(), row.get(column))) {
                return fault(line, "catalog.import.level", row.get(column));
            }
        }
        if (!named(DelegationForm.values(), row.get("delegation_form"))) {
            return fault(line, "catalog.import.form", row.get("delegation_form"));
        }
        if (!named(LimitUnit.values(), row.get("limit_unit"))) {
            return fault(line, "catalog.import.unit", row.get("limit_unit"));
        }
        if (!RESERVATIONS.contains(row.get("statutory_reservation"))
                || !named(Matter.RiskLevel.values(), row.get("risk_level"))
                || !named(Matter.DeciderKind.values(), row.get("decider_kind"))) {
            return fault(line, "catalog.import.value", row.get("matter_id"));
        }
        for (String column : List.of("statutory_limit", "extension_limit", "promised_limit_wd")) {
            if (!row.get(column).matches("\\d{1,3}")) {
                return fault(line, "catalog.import.number", row.get(column));
            }
        }
        return Optional.empty();
    }

    private static Optional<RowError> fault(int line, String key, String value) {
        return Optional.of(new RowError(line, key, List.of(value)));
    }

    private static boolean named(Enum<?>[] values, String name) {
        return java.util.Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    private void save(CSVRecord row, String department) {
        String note = row.get("note");
        // 行政许可法 43: only where a law asks the lower level to review first; the catalogue says so in words.
        boolean firstReview = note.contains("县30日审核") || note.contains("法定市级受理审核") || note.contains("须经县级和设区的市");
        int limit = Integer.parseInt(row.get("statutory_limit"));
        Matter.Scheme scheme = limit == 0
                ? Matter.Scheme.INSTANT
                : row.get("risk_level").equals("D") ? Matter.Scheme.MAJOR : Matter.Scheme.ORDINARY;
        store.save(new MatterRow(
                row.get("matter_id"),
                row.get("name"),
                row.get("power_type"),
                row.get("sector"),
                department,
                row.get("current_level"),
                row.get("target_level"),
                row.get("reception_level"),
                row.get("handling_level"),
                row.get("name_level"),
                row.get("delegation_form"),
                row.get("legal_basis"),
                row.get("statutory_reservation"),
                limit,
                row.get("limit_unit"),
                Integer.parseInt(row.get("extension_limit")),
                Integer.parseInt(row.get("promised_limit_wd")),
                row.get("special_procedure"),
                row.get("materials"),
                row.get("risk_level"),
                row.get("notice_commitment").equals("Y"),
                row.get("sc_item_code_observed"),
                row.get("verification"),
                note,
                row.get("decider_kind"),
                scheme.name(),
                firstReview));
        int no = 1;
        for (String clause : row.get("legal_basis").split("；")) {
            store.saveBasis(row.get("matter_id"), no++, clause, EFFECTIVE);
        }
    }
}

package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.catalog.domain.MatterStore.ProcedureRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue from CSV: a bad row is reported with its line and reason, the good ones are kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterImport {
    private static final List<String> MATTER = List.of(
            "matter_id",
            "name",
            "power_type",
            "sector",
            "province_dept",
            "city_dept",
            "county_dept",
            "current_level",
            "target_level",
            "reception_level",
            "handling_level",
            "name_level",
            "delegation_form",
            "legal_basis",
            "statutory_reservation",
            "statutory_limit",
            "limit_unit",
            "extension_limit",
            "promised_limit_wd",
            "special_procedure",
            "materials",
            "risk_level",
            "notice_commitment",
            "sc_item_code_observed",
            "verification",
            "note",
            "decider_kind");
    private static final List<String> PROCEDURE =
            List.of("matter_id", "kind", "wording", "suspends", "clause", "limit", "unit", "level");
    private static final List<String> RESERVATIONS = List.of("NONE", "COUNTY", "CITY", "PROVINCE", "STATE");
    private static final String ID = "[A-Z]{2}-\\d{3}";

    private final MatterStore store;
    private final MatterCatalogue catalogue;
    private final MatterVersions versions;
    private final Departments departments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MatterImport(
            MatterStore store,
            MatterCatalogue catalogue,
            MatterVersions versions,
            Departments departments,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalogue = catalogue;
        this.versions = versions;
        this.departments = departments;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A matter that exists is replaced; a clause that it no longer names is repealed today, one that it did not name before
     * begins today. A row that says what the catalogue says changes nothing.
     */
    public ImportReport matters(Reader csv) throws IOException {
        Set<String> changed = new LinkedHashSet<>();
        ImportReport report = CsvSheet.read(csv, MATTER, row -> saveMatter(row, changed));
        versions.record(changed);
        tell("catalog.import", report);
        return report;
    }

    /** The rows of a matter replace all that were there for it. */
    public ImportReport procedures(Reader csv) throws IOException {
        Map<String, Integer> count = new HashMap<>();
        ImportReport report = CsvSheet.read(csv, PROCEDURE, row -> saveProcedure(row, count));
        versions.record(count.keySet());
        tell("catalog.procedures.import", report);
        return report;
    }

    private void tell(String event, ImportReport report) {
        catalogue.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("catalogue"),
                event,
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size())));
    }

    private void saveMatter(Row row, Set<String> changed) {
        String id = row.match("matter_id", ID);
        row.once(id);
        String department = departments
                .codeOf(row.text("province_dept", 60), row.text("city_dept", 60), row.text("county_dept", 60))
                .orElseThrow(() -> row.refuse("import.department", row.text("county_dept", 60)));
        LimitUnit unit = LimitUnit.valueOf(row.oneOf("limit_unit", LimitUnit.values()));
        int limit = row.number("statutory_limit");
        int promised = row.number("promised_limit_wd");
        if (unit == LimitUnit.WD && limit > 0 && promised > limit) {
            throw row.refuse("import.promise", String.valueOf(promised), String.valueOf(limit));
        }
        String risk = row.oneOf("risk_level", Matter.RiskLevel.values());
        Matter.Scheme scheme =
                limit == 0 ? Matter.Scheme.INSTANT : risk.equals("D") ? Matter.Scheme.MAJOR : Matter.Scheme.ORDINARY;
        String basis = row.required("legal_basis", 600);
        List<String> clauses = clauses(basis);
        if (clauses.isEmpty()) {
            throw row.refuse("import.required", "legal_basis");
        }
        if (clauses.stream().anyMatch(clause -> clause.length() > 300)) {
            throw row.refuse("import.tooLong", "legal_basis", "300");
        }
        MatterRow said = new MatterRow(
                id,
                row.required("name", 120),
                row.required("power_type", 20),
                row.text("sector", 20),
                department,
                level(row, "current_level"),
                level(row, "target_level"),
                level(row, "reception_level"),
                level(row, "handling_level"),
                level(row, "name_level"),
                row.oneOf("delegation_form", DelegationForm.values()),
                basis,
                row.oneOf("statutory_reservation", RESERVATIONS),
                limit,
                unit.name(),
                row.number("extension_limit"),
                promised,
                row.text("special_procedure", 200),
                row.required("materials", 1000),
                risk,
                row.oneOf("notice_commitment", List.of("Y", "N", "")).equals("Y"),
                row.text("sc_item_code_observed", 60),
                row.text("verification", 80),
                row.text("note", 600),
                row.oneOf("decider_kind", Matter.DeciderKind.values()),
                scheme.name());
        Optional<MatterRow> before = store.find(id);
        if (before.equals(Optional.of(said))) {
            return;
        }
        store.save(said);
        saveBases(
                id, clauses, before.map(matter -> clauses(matter.legalBasis())).orElse(List.of()));
        changed.add(id);
    }

    private static List<String> clauses(String basis) {
        return Arrays.stream(basis.split("；"))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .distinct()
                .toList();
    }

    private static String level(Row row, String column) {
        return row.oneOf(column, Level.values());
    }

    /** @param before what the matter named until now: a clause of it that was repealed stays repealed */
    private void saveBases(String matterId, List<String> clauses, List<String> before) {
        List<LegalBasis> known = store.bases(matterId);
        LocalDate today = LocalDate.now(clock);
        List<LegalBasis> inForce = known.stream()
                .filter(basis ->
                        basis.repealedOn() == null || basis.repealedOn().isAfter(today))
                .toList();
        inForce.stream()
                .filter(basis -> basis.repealedOn() == null && !clauses.contains(basis.clause()))
                .forEach(basis -> store.repeal(matterId, basis.no(), today));
        int no = known.size();
        for (String clause : clauses) {
            if (!before.contains(clause)
                    && inForce.stream().noneMatch(basis -> basis.clause().equals(clause))) {
                store.addBasis(
                        matterId, new LegalBasis(++no, clause, known.isEmpty() ? MatterVersions.ALWAYS : today, null));
            }
        }
    }

    private void saveProcedure(Row row, Map<String, Integer> count) {
        String id = row.match("matter_id", ID);
        if (store.find(id).isEmpty()) {
            throw row.refuse("import.matter", id);
        }
        String kind = row.oneOf("kind", Procedure.Kind.values());
        String wording = row.required("wording", 60);
        row.once(id + " " + kind + " " + wording);
        boolean suspends = row.oneOf("suspends", List.of("Y", "N")).equals("Y");
        String clause = suspends ? row.required("clause", 120) : row.text("clause", 120);
        String unit = row.text("unit", 8);
        int limit = unit.isEmpty() ? 0 : row.number("limit");
        if (!unit.isEmpty()) {
            row.oneOf("unit", LimitUnit.values());
        }
        boolean review = kind.equals(Procedure.Kind.FIRST_REVIEW.name());
        if (review && unit.isEmpty()) {
            throw row.refuse("import.required", "unit");
        }
        String level = review ? level(row, "level") : "";
        if (count.merge(id, 1, Integer::sum) == 1) {
            store.clearProcedures(id);
        }
        store.addProcedure(new ProcedureRow(id, count.get(id), kind, wording, suspends, clause, limit, unit, level));
    }
}

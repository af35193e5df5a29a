package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.catalog.domain.MatterStore.ProcedureRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.CsvSheet;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.ImportReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue from CSV: a bad row is reported with its line and reason, the good ones are kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterImport {
    private static final List<String> PROCEDURE =
            List.of("matter_id", "kind", "wording", "suspends", "clause", "limit", "unit", "level");

    private final MatterStore store;
    private final MatterCatalogue catalogue;
    private final MatterVersions versions;
    private final MatterColumns columns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MatterImport(
            MatterStore store,
            MatterCatalogue catalogue,
            MatterVersions versions,
            MatterColumns columns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalogue = catalogue;
        this.versions = versions;
        this.columns = columns;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A matter that exists is replaced; a clause that it no longer names is repealed today, one that it did not name before
     * begins today. A row that says what the catalogue says changes nothing.
     */
    public ImportReport matters(Reader csv) throws IOException {
        Set<String> changed = new LinkedHashSet<>();
        ImportReport report = CsvSheet.read(csv, MatterColumns.NEEDED, row -> saveMatter(columns.read(row), changed));
        versions.record(changed);
        tell("catalog.import", report, changed);
        return report;
    }

    /** The rows of a matter replace all that were there for it. */
    public ImportReport procedures(Reader csv) throws IOException {
        Map<String, Integer> count = new HashMap<>();
        ImportReport report = CsvSheet.read(csv, PROCEDURE, row -> saveProcedure(row, count));
        versions.record(count.keySet());
        tell("catalog.procedures.import", report, count.keySet());
        return report;
    }

    private void tell(String event, ImportReport report, Set<String> matters) {
        catalogue.forget();
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("catalogue"),
                event,
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size(), "matters", new TreeSet<>(matters))));
    }

    private void saveMatter(MatterRow said, Set<String> changed) {
        Optional<MatterRow> before = store.find(said.id());
        if (before.equals(Optional.of(said))) {
            return;
        }
        store.save(said);
        saveBases(
                said.id(),
                MatterColumns.clauses(said.legalBasis()),
                before.map(matter -> MatterColumns.clauses(matter.legalBasis())).orElse(List.of()));
        changed.add(said.id());
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
        String id = row.match("matter_id", MatterColumns.ID);
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
        String level = review ? MatterColumns.level(row, "level") : "";
        if (count.merge(id, 1, Integer::sum) == 1) {
            store.clearProcedures(id);
        }
        store.addProcedure(new ProcedureRow(id, count.get(id), kind, wording, suspends, clause, limit, unit, level));
    }
}

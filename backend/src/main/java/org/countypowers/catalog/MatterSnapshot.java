package org.countypowers.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.MatterVersion.Change;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.catalog.domain.MatterStore.ProcedureRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Level;

/** All that the catalogue says of a matter at one time, as its tables hold it. */
record MatterSnapshot(MatterRow row, List<ProcedureRow> procedures, List<LegalBasis> bases) {
    boolean restsOnLaw(LocalDate day) {
        return bases.stream()
                .anyMatch(basis -> !basis.effectiveFrom().isAfter(day)
                        && (basis.repealedOn() == null || basis.repealedOn().isAfter(day)));
    }

    Matter matter() {
        return new Matter(
                row.id(),
                row.name(),
                row.powerType(),
                row.sector(),
                row.departmentCode(),
                Level.valueOf(row.currentLevel()),
                Level.valueOf(row.targetLevel()),
                Level.valueOf(row.receptionLevel()),
                Level.valueOf(row.handlingLevel()),
                Level.valueOf(row.nameLevel()),
                DelegationForm.valueOf(row.form()),
                row.legalBasis(),
                row.statutoryReservation(),
                row.statutoryLimit(),
                LimitUnit.valueOf(row.limitUnit()),
                row.extensionLimit(),
                row.promisedWorkingDays(),
                row.specialProcedure(),
                materials(),
                Matter.RiskLevel.valueOf(row.risk()),
                row.noticeCommitment(),
                row.itemCode(),
                row.note(),
                Matter.DeciderKind.valueOf(row.decider()),
                Matter.Scheme.valueOf(row.scheme()),
                procedures.stream().map(MatterSnapshot::procedure).toList());
    }

    /** What differs from the one before, field by field; of lists, what came and what went. */
    List<Change> changesFrom(MatterSnapshot before) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> old = before.single();
        single().forEach((field, value) -> {
            if (!value.equals(old.get(field))) {
                changes.add(new Change(field, old.get(field), value));
            }
        });
        Map<String, List<String>> oldLists = before.lists();
        lists().forEach((field, values) -> {
            oldLists.get(field).stream()
                    .filter(value -> !values.contains(value))
                    .forEach(gone -> changes.add(new Change(field, gone, "")));
            values.stream()
                    .filter(value -> !oldLists.get(field).contains(value))
                    .forEach(come -> changes.add(new Change(field, "", come)));
        });
        return changes;
    }

    private Map<String, String> single() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", row.name());
        fields.put("type", row.powerType());
        fields.put("sector", row.sector());
        fields.put("department", row.departmentCode());
        fields.put("current", row.currentLevel());
        fields.put("target", row.targetLevel());
        fields.put("reception", row.receptionLevel());
        fields.put("handling", row.handlingLevel());
        fields.put("nameLevel", row.nameLevel());
        fields.put("form", row.form());
        fields.put("reservation", row.statutoryReservation());
        fields.put("limit", row.statutoryLimit() + " " + row.limitUnit());
        fields.put("extension", row.extensionLimit() + " " + row.limitUnit());
        fields.put("promise", row.promisedWorkingDays() + " " + LimitUnit.WD);
        fields.put("special", row.specialProcedure());
        fields.put("risk", row.risk());
        fields.put("commitment", String.valueOf(row.noticeCommitment()));
        fields.put("code", row.itemCode());
        fields.put("verification", row.verification());
        fields.put("note", row.note());
        fields.put("decider", row.decider());
        fields.put("scheme", row.scheme());
        return fields;
    }

    private Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("basis", bases.stream().map(LegalBasis::clause).toList());
        lists.put(
                "basisRepealed",
                bases.stream()
                        .filter(basis -> basis.repealedOn() != null)
                        .map(basis -> basis.clause() + " · " + basis.repealedOn())
                        .toList());
        lists.put("procedureCounts", procedureWords(false));
        lists.put("procedureSuspends", procedureWords(true));
        lists.put("material", materials());
        return lists;
    }

    private List<String> materials() {
        return Arrays.asList(row.materials().split("；"));
    }

    private List<String> procedureWords(boolean suspends) {
        return procedures.stream()
                .filter(each -> each.suspends() == suspends)
                .map(each -> each.wording()
                        + (each.clause().isEmpty() ? "" : " · " + each.clause())
                        + (each.limitUnit().isEmpty() ? "" : " · " + each.limitAmount() + " " + each.limitUnit()))
                .toList();
    }

    private static Procedure procedure(ProcedureRow row) {
        return new Procedure(
                Procedure.Kind.valueOf(row.kind()),
                row.wording(),
                row.suspends(),
                row.clause(),
                row.limitAmount(),
                row.limitUnit().isEmpty() ? null : LimitUnit.valueOf(row.limitUnit()),
                row.reviewLevel().isEmpty() ? null : Level.valueOf(row.reviewLevel()));
    }
}

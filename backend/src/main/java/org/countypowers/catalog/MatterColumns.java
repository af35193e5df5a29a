package org.countypowers.catalog;

import java.util.Arrays;
import java.util.List;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** A matter as a row of a table: read with every check, and written so that reading it again gives the same. */
@Component
class MatterColumns {
    /** What a file must have; {@code department_code}, or the department's three names, say whose the matter is. */
    static final List<String> NEEDED = List.of(
            "matter_id",
            "name",
            "power_type",
            "sector",
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

    static final String ID = "[A-Z]{2}-\\d{3}";
    private static final List<String> DEPARTMENT = List.of("department_code", "province_dept");
    private static final List<String> RESERVATIONS = List.of("NONE", "COUNTY", "CITY", "PROVINCE", "STATE");
    /** What counts is the length without an apostrophe before a formula. */
    private static final int ANY = Integer.MAX_VALUE;

    private static final int LONGEST_CLAUSE = 300;

    private final Departments departments;

    MatterColumns(Departments departments) {
        this.departments = departments;
    }

    MatterRow read(Row row) {
        String id = row.match("matter_id", ID);
        row.once(id);
        String department = department(row);
        LimitUnit unit = LimitUnit.valueOf(row.oneOf("limit_unit", LimitUnit.values()));
        int limit = row.number("statutory_limit");
        int promised = row.number("promised_limit_wd");
        if (unit == LimitUnit.WD && limit > 0 && promised > limit) {
            throw row.refuse("import.promise", String.valueOf(promised), String.valueOf(limit));
        }
        String risk = row.oneOf("risk_level", Matter.RiskLevel.values());
        Matter.Scheme scheme =
                limit == 0 ? Matter.Scheme.INSTANT : risk.equals("D") ? Matter.Scheme.MAJOR : Matter.Scheme.ORDINARY;
        return new MatterRow(
                id,
                required(row, "name", 120),
                required(row, "power_type", 20),
                text(row, "sector", 20),
                department,
                level(row, "current_level"),
                level(row, "target_level"),
                level(row, "reception_level"),
                level(row, "handling_level"),
                level(row, "name_level"),
                row.oneOf("delegation_form", DelegationForm.values()),
                basis(row),
                row.oneOf("statutory_reservation", RESERVATIONS),
                limit,
                unit.name(),
                row.number("extension_limit"),
                promised,
                text(row, "special_procedure", 200),
                required(row, "materials", 1000),
                risk,
                row.oneOf("notice_commitment", List.of("Y", "N", "")).equals("Y"),
                text(row, "sc_item_code_observed", 60),
                text(row, "verification", 80),
                text(row, "note", 600),
                row.oneOf("decider_kind", Matter.DeciderKind.values()),
                scheme.name());
    }

    /** Names of the columns that {@link #write} fills. */
    static List<String> written() {
        return java.util.stream.Stream.concat(NEEDED.stream(), DEPARTMENT.stream())
                .toList();
    }

    List<String> write(MatterRow row) {
        return List.of(
                row.id(),
                row.name(),
                row.powerType(),
                row.sector(),
                row.currentLevel(),
                row.targetLevel(),
                row.receptionLevel(),
                row.handlingLevel(),
                row.nameLevel(),
                row.form(),
                row.legalBasis(),
                row.statutoryReservation(),
                String.valueOf(row.statutoryLimit()),
                row.limitUnit(),
                String.valueOf(row.extensionLimit()),
                String.valueOf(row.promisedWorkingDays()),
                row.specialProcedure(),
                row.materials(),
                row.risk(),
                row.noticeCommitment() ? "Y" : "N",
                row.itemCode(),
                row.verification(),
                row.note(),
                row.decider(),
                row.departmentCode(),
                departments.nameOf(row.departmentCode()));
    }

    static List<String> clauses(String basis) {
        return Arrays.stream(basis.split("；"))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .distinct()
                .toList();
    }

    static String level(Row row, String column) {
        return row.oneOf(column, Level.values());
    }

    private String department(Row row) {
        String code = row.text("department_code", 20);
        if (code.isEmpty()) {
            return departments
                    .codeOf(row.text("province_dept", 60), row.text("city_dept", 60), row.text("county_dept", 60))
                    .orElseThrow(() -> row.refuse("import.department", row.text("county_dept", 60)));
        }
        // A department that is not known has no name but its code.
        if (departments.nameOf(code).equals(code)) {
            throw row.refuse("import.department", code);
        }
        return code;
    }

    private static String basis(Row row) {
        String basis = required(row, "legal_basis", 600);
        List<String> clauses = clauses(basis);
        if (clauses.isEmpty()) {
            throw row.refuse("import.required", "legal_basis");
        }
        if (clauses.stream().anyMatch(clause -> clause.length() > LONGEST_CLAUSE)) {
            throw row.refuse("import.tooLong", "legal_basis", String.valueOf(LONGEST_CLAUSE));
        }
        return basis;
    }

    private static String required(Row row, String column, int longest) {
        row.required(column, ANY);
        return text(row, column, longest);
    }

    private static String text(Row row, String column, int longest) {
        String value = CellText.plain(row.text(column, ANY));
        if (value.codePointCount(0, value.length()) > longest) {
            throw row.refuse("import.tooLong", column, String.valueOf(longest));
        }
        return value;
    }
}

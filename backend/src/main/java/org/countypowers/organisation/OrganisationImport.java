package org.countypowers.organisation;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.CsvSheet.Row;
import org.countypowers.organisation.domain.OrganisationStore;
import org.countypowers.organisation.domain.OrganisationStore.Department;
import org.countypowers.organisation.domain.OrganisationStore.DivisionRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads divisions and departments from CSV: good rows are kept, bad ones reported with line and reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationImport {
    private static final List<String> DIVISION = List.of("code", "name", "parent_code", "level", "kind");
    private static final List<String> DEPARTMENT =
            List.of("code", "province_name", "city_pattern", "county_pattern", "abbreviation");
    private static final Map<Level, String> CODE = Map.of(
            Level.PROVINCE, "\\d{2}0{4}", Level.CITY, "\\d{4}0{2}", Level.COUNTY, "\\d{6}", Level.TOWN, "\\d{9}");

    private final OrganisationStore store;
    private final BodyDirectory directory;
    private final ApplicationEventPublisher events;

    OrganisationImport(OrganisationStore store, BodyDirectory directory, ApplicationEventPublisher events) {
        this.store = store;
        this.directory = directory;
        this.events = events;
    }

    /**
     * A division stands directly below its parent, its code begins as the parent's, and its level never changes.
     *
     * @param within beginning of the codes that the importer may write, who then writes towns alone; empty for all
     */
    public ImportReport divisions(Reader csv, String within) throws IOException {
        Map<String, Division> known = new HashMap<>();
        store.divisions().forEach(division -> known.put(division.code(), division));
        ImportReport report = CsvSheet.read(csv, DIVISION, row -> saveDivision(row, known, within));
        directory.forget();
        tell("organisation.division.import", report);
        return report;
    }

    /** A matter finds its department by the three names, so no two departments share all three. */
    public ImportReport departments(Reader csv) throws IOException {
        ImportReport report = CsvSheet.read(csv, DEPARTMENT, this::saveDepartment);
        tell("organisation.department.import", report);
        return report;
    }

    private void tell(String event, ImportReport report) {
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("organisation"),
                event,
                "",
                Map.of("kept", report.kept(), "refused", report.errors().size())));
    }

    private void saveDivision(Row row, Map<String, Division> known, String within) {
        String said = row.oneOf("level", List.of("PROVINCE", "PREFECTURE", "CITY", "COUNTY", "TOWN"));
        Level level = said.equals("PREFECTURE") ? Level.CITY : Level.valueOf(said);
        String code = row.match("code", CODE.get(level));
        row.once(code);
        if (!within.isEmpty() && (level != Level.TOWN || !code.startsWith(within))) {
            throw row.refuse("import.scope", within);
        }
        Division before = known.get(code);
        if (before != null && before.level() != level) {
            throw row.refuse("import.levelChanged", code);
        }
        String parent = row.match("parent_code", "\\d{6}");
        if (level != Level.PROVINCE) {
            Division above = known.get(parent);
            int common = level == Level.CITY ? 2 : level == Level.COUNTY ? 4 : 6;
            if (above == null
                    || above.level().ordinal() + 1 != level.ordinal()
                    || !code.startsWith(parent.substring(0, common))) {
                throw row.refuse("import.parent", code, parent);
            }
        }
        String name = row.required("name", 60);
        String kind = row.required("kind", 20);
        String countyClass = row.text("county_class_verified", 20);
        boolean underdeveloped =
                row.oneOf("underdeveloped39", List.of("Y", "N", "")).equals("Y");
        store.saveDivision(new DivisionRow(
                code, name, parent, level.name(), kind, underdeveloped, countyClass.isEmpty() ? null : countyClass));
        known.put(code, new Division(code, name, parent, level, kind));
    }

    private void saveDepartment(Row row) {
        Department department = new Department(
                row.match("code", "\\d{3}"),
                row.required("province_name", 60),
                row.required("city_pattern", 60),
                row.required("county_pattern", 60),
                row.required("abbreviation", 10));
        row.once(department.code());
        store.departments().stream()
                .filter(other -> !other.code().equals(department.code()) && other.sameNames(department))
                .findFirst()
                .ifPresent(other -> {
                    throw row.refuse("import.departmentTwice", other.code());
                });
        store.saveDepartment(department);
    }
}

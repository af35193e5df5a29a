package org.countypowers.organisation;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.organisation.domain.OrganisationStore;
import org.countypowers.organisation.domain.OrganisationStore.Department;
import org.countypowers.organisation.domain.OrganisationStore.DivisionRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads divisions and departments from CSV: good rows are kept, bad ones reported with line and reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationImport {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final OrganisationStore store;
    private final BodyDirectory directory;

    OrganisationImport(OrganisationStore store, BodyDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    public ImportReport divisions(Reader csv) throws IOException {
        List<RowError> errors = new ArrayList<>();
        int kept = 0;
        for (CSVRecord row : FORMAT.parse(csv)) {
            String level = row.get("level").equals("PREFECTURE") ? "CITY" : row.get("level");
            if (!row.get("code").matches("\\d{6}(\\d{3})?")) {
                errors.add(new RowError(
                        (int) row.getRecordNumber() + 1, "organisation.import.code", List.of(row.get("code"))));
            } else if (!List.of("PROVINCE", "CITY", "COUNTY", "TOWN").contains(level)) {
                errors.add(new RowError((int) row.getRecordNumber() + 1, "organisation.import.level", List.of(level)));
            } else if (row.get("name").isEmpty()) {
                errors.add(new RowError(
                        (int) row.getRecordNumber() + 1, "organisation.import.name", List.of(row.get("code"))));
            } else {
                String countyClass = row.get("county_class_verified");
                store.saveDivision(new DivisionRow(
                        row.get("code"),
                        row.get("name"),
                        row.get("parent_code"),
                        level,
                        row.get("kind"),
                        row.get("underdeveloped39").equals("Y"),
                        countyClass.isEmpty() ? null : countyClass));
                kept++;
            }
        }
        directory.forget();
        return new ImportReport(kept, errors);
    }

    public ImportReport departments(Reader csv) throws IOException {
        List<RowError> errors = new ArrayList<>();
        int kept = 0;
        for (CSVRecord row : FORMAT.parse(csv)) {
            if (!row.get("code").matches("\\d{3}")) {
                errors.add(new RowError(
                        (int) row.getRecordNumber() + 1, "organisation.import.code", List.of(row.get("code"))));
                continue;
            }
            store.saveDepartment(new Department(
                    row.get("code"),
                    row.get("province_name"),
                    row.get("city_pattern"),
                    row.get("county_pattern"),
                    row.get("abbreviation")));
            kept++;
        }
        return new ImportReport(kept, errors);
    }
}

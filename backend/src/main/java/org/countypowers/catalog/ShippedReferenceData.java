package org.countypowers.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.countypowers.deadline.CalendarImport;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.OrganisationImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the divisions, departments, holidays and matters that come with the application, when the catalogue is empty. */
@Component
public class ShippedReferenceData {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedReferenceData.class);

    private final OrganisationImport organisation;
    private final CalendarImport calendar;
    private final MatterImport catalogue;
    private final Matters matters;
    private final MatterVersions versions;

    ShippedReferenceData(
            OrganisationImport organisation,
            CalendarImport calendar,
            MatterImport catalogue,
            Matters matters,
            MatterVersions versions) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.matters = matters;
        this.versions = versions;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void load() throws IOException {
        if (!matters.search("", "", 1).isEmpty()) {
            versions.recordMissing();
            return;
        }
        report("divisions", organisation.divisions(seed("divisions.csv"), ""));
        report("departments", organisation.departments(seed("departments.csv")));
        report("holidays", calendar.load(seed("holidays.csv"), ""));
        report("matters", catalogue.matters(seed("matters.csv")));
        report("procedures", catalogue.procedures(seed("procedures.csv")));
    }

    private static Reader seed(String name) throws IOException {
        return new InputStreamReader(new ClassPathResource("seed/" + name).getInputStream(), StandardCharsets.UTF_8);
    }

    private static void report(String what, ImportReport report) {
        LOG.info(
                "{}: {} rows kept, {} refused",
                what,
                report.kept(),
                report.errors().size());
        report.errors()
                .forEach(error ->
                        LOG.warn("{} line {}: {} {}", what, error.line(), error.reasonKey(), error.arguments()));
    }
}

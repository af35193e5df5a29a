package org.countypowers.catalog;

import java.io.IOException;
import org.countypowers.deadline.CalendarImport;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.organisation.ShippedFiles;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the divisions, departments, holidays and matters that come with the application, when the catalogue is empty. */
@Component
public class ShippedReferenceData {
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
        ShippedFiles.report("divisions", organisation.divisions(ShippedFiles.open("divisions.csv"), ""));
        ShippedFiles.report("departments", organisation.departments(ShippedFiles.open("departments.csv")));
        ShippedFiles.report("holidays", calendar.load(ShippedFiles.open("holidays.csv"), ""));
        ShippedFiles.report("matters", catalogue.matters(ShippedFiles.open("matters.csv")));
        ShippedFiles.report("procedures", catalogue.procedures(ShippedFiles.open("procedures.csv")));
    }
}

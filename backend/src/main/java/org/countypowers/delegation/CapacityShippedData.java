package org.countypowers.delegation;

import java.io.IOException;
import java.time.LocalDate;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.organisation.ShippedFiles;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads version 1 of the indicators, the verified county classes and the fields of matters that come with the application,
 * once: after the divisions and the catalogue.
 */
@Component
class CapacityShippedData {
    /** Before any assessment. */
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private final CapacityStore store;
    private final CapacityImport indicators;
    private final EligibilityImport eligibility;

    CapacityShippedData(CapacityStore store, CapacityImport indicators, EligibilityImport eligibility) {
        this.store = store;
        this.indicators = indicators;
        this.eligibility = eligibility;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    @Transactional
    public void load() throws IOException {
        if (store.newestVersion().isPresent()) {
            return;
        }
        ShippedFiles.report(
                "capacity indicators", indicators.load(ShippedFiles.open("capacity_indicators.csv"), SINCE));
        ShippedFiles.report(
                "county classes", eligibility.classes(ShippedFiles.open("county_classes.csv"), "系统", LocalDate.MIN));
        ShippedFiles.report("matter fields", eligibility.fields(ShippedFiles.open("matter_fields.csv")));
    }
}

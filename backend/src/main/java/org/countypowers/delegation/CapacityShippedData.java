package org.countypowers.delegation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.organisation.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads version 1 of the indicators, the verified county classes and the fields of matters that come with the application,
 * once: after the divisions and the catalogue.
 */
@Component
class CapacityShippedData {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityShippedData.class);
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
        report("capacity indicators", indicators.load(seed("capacity_indicators.csv"), SINCE));
        report("county classes", eligibility.classes(seed("county_classes.csv"), "系统"));
        report("matter fields", eligibility.fields(seed("matter_fields.csv")));
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

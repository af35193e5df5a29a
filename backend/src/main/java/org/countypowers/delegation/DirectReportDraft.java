package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the draft for one act, and tells the trail what was done; asks for no permission of its own. */
@Component
class DirectReportDraft {
    private final DirectReportStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectReportDraft(DirectReportStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DirectReportRefused when it is published or discarded by now, or was written since the officer read it */
    VersionRow open(int no, int rowVersion) {
        if (store.touch(no, rowVersion)) {
            return store.version(no).orElseThrow();
        }
        throw new DirectReportRefused(
                store.version(no).filter(VersionRow::draft).isPresent()
                        ? "delegation.directReport.stale"
                        : "delegation.directReport.noDraft");
    }

    /** What is listed is judged for the day from which it is to hold. */
    LocalDate judgedOn(VersionRow draft) {
        LocalDate today = today();
        return draft.holdsFrom() == null || draft.holdsFrom().isBefore(today) ? today : draft.holdsFrom();
    }

    void tell(int no, String action, Map<String, ?> before, Map<String, ?> after) {
        events.publishEvent(new Auditable(
                Stream.ofConfiguration("direct-report"),
                "delegation.directReport." + action,
                String.valueOf(no),
                before,
                after));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}

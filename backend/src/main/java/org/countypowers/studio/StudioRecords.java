package org.countypowers.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.Hand;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens what is acted on, tells the time, and tells the trail what was done; asks for no permission of its own. */
@Component
class StudioRecords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** After so long without a save nobody is taken to be still drawing. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final StudioStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudioRecords(StudioStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    ProcedureRow procedure(String processKey) {
        return store.procedure(processKey).orElseThrow(() -> new NoSuchElementException(processKey));
    }

    ReleaseRow release(String processKey, int version) {
        return store.release(processKey, version)
                .orElseThrow(() -> new NoSuchElementException(processKey + " " + version));
    }

    /**
     * The draft, one version further and locked.
     *
     * @throws StudioRefused naming who wrote it meanwhile, or when it is gone
     */
    DraftRow open(String processKey, long rowVersion, SignedInOfficer officer) {
        DraftRow before = store.draft(processKey).orElseThrow(() -> new StudioRefused("studio.error.noDraft"));
        if (!store.touch(processKey, rowVersion, officer.name(), now())) {
            throw new StudioRefused(
                    "studio.error.stale",
                    before.changedBy(),
                    before.changedAt()
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(OfficeTime.ZONE)
                            .format(MOMENT));
        }
        drew(processKey, officer);
        return store.draft(processKey).orElseThrow();
    }

    void drew(String processKey, SignedInOfficer officer) {
        store.drew(processKey, officer.officerId(), officer.name(), now(), now().minus(PAUSE));
    }

    /** Who saved so lately that the work probably goes on, without the officer. */
    List<Hand> drawing(String processKey, SignedInOfficer officer) {
        return store.drawing(processKey, now().minus(PAUSE)).stream()
                .filter(hand -> !hand.officerId().equals(officer.officerId()))
                .toList();
    }

    void tell(String processKey, String action, Map<String, ?> before, Map<String, ?> after) {
        events.publishEvent(new Auditable(
                Stream.ofConfiguration("flow:" + processKey), "flow." + action, processKey, before, after));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}

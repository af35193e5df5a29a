package org.countypowers.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Actors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.handover.domain.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and changes hand-overs within commands, and tells the trail and the batches; asks for no permission of its own. */
@Component
class HandoverRecords {
    private final HandoverStore store;
    private final ObjectProvider<HandoverOutcome> outcomes;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverRecords(
            HandoverStore store,
            ObjectProvider<HandoverOutcome> outcomes,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    static Stream stream(HandoverRow row) {
        return new Stream(Stream.Kind.REGISTER, "handover:" + row.number());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    String actor() {
        return actors.current().name();
    }

    HandoverRow find(long id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no hand-over " + id));
    }

    HandoverRow lock(long id) {
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("no hand-over " + id));
    }

    List<PowerRow> powers(HandoverRow row) {
        return store.powers(List.of(row.id()));
    }

    /** What officers have seen is no longer what there is. */
    HandoverRow change(HandoverRow row, Progress progress) {
        HandoverRow changed = row.with(progress, row.version() + 1, actor(), now());
        store.update(changed);
        return changed;
    }

    /** What does not concern those who prepare and sign. */
    void note(HandoverRow row, Progress progress) {
        if (!progress.equals(row.progress())) {
            store.update(row.with(progress, row.version(), row.lastActor(), row.lastChangedAt()));
        }
    }

    void tell(HandoverRow row, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(row), "handover." + action, row.number(), after));
    }

    void outcome(HandoverOutcome.Change change, HandoverRow row, List<PowerRow> powers) {
        outcome(
                change,
                row.divisionCode(),
                powers.stream().map(PowerRow::matterId).toList());
    }

    void outcome(HandoverOutcome.Change change, String divisionCode, List<String> matterIds) {
        outcomes.forEach(outcome -> outcome.changed(change, divisionCode, matterIds));
    }
}

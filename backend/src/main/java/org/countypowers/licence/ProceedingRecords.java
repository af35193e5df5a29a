package org.countypowers.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.Actors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.forms.AnswerText;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and changes proceedings within commands, and tells the trail; asks for no permission of its own. */
@Component
class ProceedingRecords {
    static final String PREFIX = "proceeding-";

    private final ProceedingStore store;
    private final LicenceStore licences;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProceedingRecords(
            ProceedingStore store,
            LicenceStore licences,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.licences = licences;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    static String key(long id) {
        return PREFIX + id;
    }

    static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(PREFIX.length()));
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

    String actorId() {
        return actors.current().officerId();
    }

    ProceedingRow find(long id) {
        return store.find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no proceeding " + id));
    }

    ProceedingRow lock(long id) {
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("no proceeding " + id));
    }

    Licence licence(ProceedingRow row) {
        return licences.plain(List.of(row.licenceId())).get(0);
    }

    /** What officers have seen is no longer what there is. */
    ProceedingRow change(ProceedingRow row, ProceedingState state, LocalDate outcomeOn, LocalDate servedOn) {
        ProceedingRow changed = row.with(state, outcomeOn, servedOn, actor(), now());
        store.update(changed);
        return changed;
    }

    ProceedingRow touch(ProceedingRow row) {
        return change(row, row.state(), row.outcomeOn(), row.servedOn());
    }

    Stream stream(ProceedingRow row) {
        return Stream.ofCase(licence(row).caseId());
    }

    void tell(ProceedingRow row, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(row), "licence." + action, row.number(), after));
    }

    void keep(ActRow act) {
        store.add(act);
    }

    /** Officers who began it or did a step of it. */
    Set<String> handlers(ProceedingRow row) {
        Set<String> handlers = new HashSet<>();
        handlers.add(row.begunBy());
        store.acts(row.id()).forEach(act -> handlers.add(act.officerId()));
        return handlers;
    }

    /** What was last answered at a step; empty when nobody has. */
    Optional<ActRow> last(ProceedingRow row, String step) {
        return store.acts(row.id()).stream()
                .filter(act -> act.step().equals(step))
                .reduce((first, later) -> later);
    }

    Map<String, Object> answers(ProceedingRow row, String step) {
        return last(row, step).map(act -> AnswerText.read(act.answers())).orElse(Map.of());
    }
}

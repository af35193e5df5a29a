package org.countypowers.handover;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs in the worklist. */
@Service
class HandoverTasks implements TaskSubject {
    private static final int LONGEST_TITLE = 200;

    private final HandoverStore store;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final HandoverActs acts;
    private final Matters matters;
    private final Bodies bodies;

    HandoverTasks(
            HandoverStore store,
            HandoverRecords records,
            HandoverScope scope,
            HandoverActs acts,
            Matters matters,
            Bodies bodies) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.acts = acts;
        this.matters = matters;
        this.bodies = bodies;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(HandoverOpening.PREFIX);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    /** Three reads, however many. */
    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        List<Long> ids = keys.stream().map(HandoverOpening::id).toList();
        Map<Long, List<String>> matterIds = store.powers(ids).stream()
                .collect(Collectors.groupingBy(
                        PowerRow::handoverId, Collectors.mapping(PowerRow::matterId, Collectors.toList())));
        Map<String, String> names = matters.names(
                matterIds.values().stream().flatMap(List::stream).distinct().toList());
        return store.find(ids).stream()
                .collect(Collectors.toMap(
                        HandoverOpening::key, row -> listed(row, matterIds.getOrDefault(row.id(), List.of()), names)));
    }

    private Listed listed(HandoverRow row, List<String> ids, Map<String, String> names) {
        String title = ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("、"));
        return new Listed(
                HandoverOpening.key(row),
                row.number(),
                ids.size() == 1 ? ids.get(0) : "",
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title,
                row.divisionCode(),
                bodies.uniqueName(row.divisionCode()),
                bodies.body(row.supervisingBody()).name(),
                due(row),
                false,
                "HANDOVER_" + row.state());
    }

    /** Until it is signed, or has taken effect where nothing waits for signatures. */
    private static LocalDate due(HandoverRow row) {
        boolean signing = row.kind().waitsForSignatures();
        boolean over = !row.state().open() || signing && row.state() == HandoverState.SIGNED;
        return over ? null : signing ? row.dueOn() : row.effectiveOn();
    }

    /** The words for these steps are the translations'. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ActRow> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                listed(done.stream().map(HandoverTasks::key).distinct().toList());
        return done.stream()
                .map(act -> new Did(act.id(), act.actedAt(), act.step(), "", about.get(key(act))))
                .toList();
    }

    private static String key(ActRow act) {
        return HandoverOpening.PREFIX + act.handoverId();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public void requireReading(String key) {
        scope.requireReading(records.find(HandoverOpening.id(key)));
    }

    @Override
    public Stream stream(String key) {
        return HandoverRecords.stream(records.find(HandoverOpening.id(key)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        records.lock(HandoverOpening.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        HandoverRow row = records.lock(HandoverOpening.id(seen.key()));
        if (row.version() != seen.version()) {
            throw new HandoverRefused(
                    "handover.error.stale",
                    row.lastActor(),
                    row.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        return (item, officer, answers) -> acts.answer(row, item, officer, answers);
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.act(taskId).map(act -> new Done(act.officerName(), act.actedAt()));
    }
}

package org.countypowers.handover;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeAct;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposed changes in the worklist. */
@Service
class ChangeTasks implements TaskSubject {
    private static final int LONGEST_TITLE = 200;

    private final ChangeStore store;
    private final ChangeRecords changes;
    private final ChangeActs acts;
    private final HandoverWords words;
    private final Bodies bodies;

    ChangeTasks(ChangeStore store, ChangeRecords changes, ChangeActs acts, HandoverWords words, Bodies bodies) {
        this.store = store;
        this.changes = changes;
        this.acts = acts;
        this.words = words;
        this.bodies = bodies;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(ChangeRecords.PREFIX);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    /** Three reads, however many. */
    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        List<ChangeRow> rows = store.find(keys.stream().map(ChangeRecords::id).toList());
        Map<Long, List<String>> matters = changes.matters(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> ChangeRecords.key(row.id()), row -> listed(row, matters.get(row.id()))));
    }

    private Listed listed(ChangeRow row, List<String> matters) {
        String title = words.say("change.title." + row.kind(), String.join("、", matters));
        return new Listed(
                ChangeRecords.key(row.id()),
                row.number(),
                row.matterId(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title,
                row.divisionCode(),
                bodies.uniqueName(row.divisionCode()),
                bodies.body(row.officeBody()).name(),
                due(row),
                false,
                "CHANGE_" + row.state());
    }

    /** After its day it cannot be carried out any more. */
    private static LocalDate due(ChangeRow row) {
        return row.state() == ChangeState.PROPOSED ? row.effectiveOn() : null;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ChangeAct> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                listed(done.stream().map(ChangeTasks::key).distinct().toList());
        return done.stream()
                .map(act -> new Did(act.id(), act.actedAt(), act.step(), act.stepName(), about.get(key(act))))
                .toList();
    }

    private static String key(ChangeAct act) {
        return ChangeRecords.key(act.changeId());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public Optional<String> barred(String key, String step, String officerId) {
        return changes.find(ChangeRecords.id(key)).proposerId().equals(officerId)
                ? Optional.of("handover.error.ownProposal")
                : Optional.empty();
    }

    @Override
    public void requireReading(String key) {
        changes.requireReading(changes.find(ChangeRecords.id(key)));
    }

    @Override
    public Stream stream(String key) {
        return ChangeRecords.stream(changes.find(ChangeRecords.id(key)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        changes.lock(ChangeRecords.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        ChangeRow row = changes.lock(ChangeRecords.id(seen.key()));
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

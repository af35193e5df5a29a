package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.MarkRow;
import org.countypowers.batch.domain.BatchStore.OpinionRow;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.TaskSubject;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A batch as its tasks and the worklist see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BatchSubject implements TaskSubject {
    private static final String PREFIX = "batch-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final BatchStore store;
    private final BatchScope scope;
    private final BatchAnswerRules rules;
    private final BatchEvents events;
    private final Bodies bodies;
    private final BatchAnswers given;
    private final Clock clock;

    BatchSubject(
            BatchStore store,
            BatchScope scope,
            BatchAnswerRules rules,
            BatchEvents events,
            Bodies bodies,
            BatchAnswers given,
            Clock clock) {
        this.store = store;
        this.scope = scope;
        this.rules = rules;
        this.events = events;
        this.bodies = bodies;
        this.given = given;
        this.clock = clock;
    }

    static String key(long batchId) {
        return PREFIX + batchId;
    }

    static long id(String key) {
        return Long.parseLong(key.substring(PREFIX.length()));
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(PREFIX);
    }

    /** Some officers serve in two of the bodies that are asked. */
    @Override
    public String title(Listed listed, String unitId) {
        String asked = unitId.isEmpty() ? "" : bodies.body(unitId).name();
        return asked.isEmpty() || asked.equals(listed.party()) ? listed.title() : listed.title() + " · " + asked;
    }

    /** A province issues no document of a city's, nor the other way round. */
    @Override
    public List<String> choices(String key, String valuesKey, List<String> offered) {
        if (!valuesKey.equals("instrumentTypes")) {
            return offered;
        }
        BatchRow batch = store.find(id(key)).orElseThrow();
        boolean provincial = bodies.division(batch.divisionCode()).level() == Level.PROVINCE;
        return offered.stream()
                .filter(type -> provincial ? !type.startsWith("市") : !type.startsWith("省"))
                .toList();
    }

    @Override
    public Listed listed(String key) {
        return listed(store.find(id(key)).orElseThrow());
    }

    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        return store.find(keys.stream().map(BatchSubject::id).toList()).stream()
                .collect(Collectors.toMap(batch -> key(batch.id()), this::listed));
    }

    private Listed listed(BatchRow batch) {
        return new Listed(
                key(batch.id()),
                batch.number(),
                "",
                batch.title(),
                batch.divisionCode(),
                bodies.division(batch.divisionCode()).name(),
                bodies.body(batch.officeBody()).name(),
                batch.state().equals(BatchState.UNDER_WAY.name()) ? batch.dueOn() : null,
                false,
                batch.state());
    }

    @Override
    public void requireReading(String key) {
        scope.read(id(key));
    }

    @Override
    public Stream stream(String key) {
        return BatchEvents.stream(store.find(id(key)).orElseThrow().number());
    }

    @Override
    public void hold(String key) {
        store.lock(id(key)).orElseThrow();
    }

    @Override
    public Locked lock(Seen seen) {
        BatchRow batch = store.lock(id(seen.key())).orElseThrow();
        if (scope.version(batch) != seen.version()) {
            throw changed(batch, scope.version(batch) - seen.version());
        }
        return (item, officer, answers) -> answer(batch, item, officer, answers);
    }

    /** Who changed it: a colleague who marked pairs since, before whoever changed the batch itself. */
    private BatchRefused changed(BatchRow batch, long changes) {
        List<MarkRow> marks = scope.marksOfLate(batch).stream().limit(changes).toList();
        String self = scope.officer().officerId();
        return marks.stream()
                .filter(mark -> !mark.officerId().equals(self))
                .findFirst()
                .or(() -> marks.stream().findFirst())
                .map(mark -> new BatchRefused(
                        "batch.error.markedSince",
                        mark.officerName(),
                        mark.markedAt().format(TIME),
                        String.valueOf(mark.pairs()),
                        "@batch.verdict." + mark.stage() + "." + mark.verdict()))
                .orElseGet(() -> new BatchRefused(
                        "batch.error.stale",
                        batch.lastActor(),
                        batch.lastChangedAt().format(TIME)));
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.opinionOf(taskId).map(opinion -> new Done(opinion.officerName(), opinion.givenAt()));
    }

    @Override
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<OpinionRow> opinions = store.opinionsBy(officerId, beforeId, limit);
        Map<String, Listed> about = listed(opinions.stream()
                .map(opinion -> key(opinion.batchId()))
                .distinct()
                .toList());
        return opinions.stream()
                .map(opinion -> new Did(
                        opinion.id(),
                        opinion.givenAt(),
                        opinion.step(),
                        opinion.stepName(),
                        about.get(key(opinion.batchId()))))
                .toList();
    }

    @Override
    public int countDone(String officerId, int cap) {
        return store.countOpinionsBy(officerId, cap);
    }

    private void answer(BatchRow batch, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = rules.faults(batch, item.step(), answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        store.add(new OpinionRow(
                null,
                batch.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                officer.officerId(),
                officer.name(),
                item.unitId(),
                bodies.body(item.unitId()).name(),
                String.valueOf(answers.get("outcome")),
                String.valueOf(answers.getOrDefault("opinion", "")),
                given.write(answers),
                now));
        if (item.unitId().equals(batch.officeBody())) {
            store.touch(batch.id(), officer.name(), now);
        } else {
            // What a county, a city or a department says is about its own pairs: others answer as they have seen the
            // batch.
            store.note(batch.id(), officer.name(), now);
        }
        events.tell(batch, "opinion", Map.of("step", item.step(), "answers", given.write(answers)));
    }
}

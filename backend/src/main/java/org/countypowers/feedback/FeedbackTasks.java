package org.countypowers.feedback;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Stream;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Complaints and bad ratings in the worklist. */
@Service
class FeedbackTasks implements TaskSubject {
    private final FeedbackStore store;
    private final FeedbackRecords records;
    private final FeedbackActs acts;
    private final FeedbackScope scope;
    private final ListedFeedback list;
    private final FeedbackSeats seats;

    FeedbackTasks(
            FeedbackStore store,
            FeedbackRecords records,
            FeedbackActs acts,
            FeedbackScope scope,
            ListedFeedback list,
            FeedbackSeats seats) {
        this.store = store;
        this.records = records;
        this.acts = acts;
        this.scope = scope;
        this.list = list;
        this.seats = seats;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(FeedbackRecords.PREFIX);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        return list.of(keys.stream().map(FeedbackRecords::id).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ActRow> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                list.of(done.stream().map(ActRow::fileId).distinct().toList());
        return done.stream()
                .map(act -> new Did(
                        act.id(),
                        act.actedAt(),
                        act.step(),
                        act.stepName(),
                        about.get(FeedbackRecords.key(act.fileId()))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public void requireReading(String key) {
        store.find(FeedbackRecords.id(key), scope.reading()).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public Stream stream(String key) {
        return records.stream(records.find(FeedbackRecords.id(key)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        records.lock(FeedbackRecords.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        FeedbackRow row = records.lock(FeedbackRecords.id(seen.key()));
        if (row.version() != seen.version()) {
            throw new FeedbackRefused(
                    "feedback.error.stale",
                    row.lastActor(),
                    row.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        return (item, officer, answers) -> acts.answer(row, item, officer, answers);
    }

    @Override
    public Map<String, String> supplied(String key, String valuesKey) {
        return valuesKey.equals("officers") ? seats.officers(records.find(FeedbackRecords.id(key))) : Map.of();
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.act(taskId).map(act -> new Done(act.officerName(), act.actedAt()));
    }
}

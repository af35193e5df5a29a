package org.countypowers.licence;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Stream;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proceedings about licences in the worklist. */
@Service
class ProceedingTasks implements TaskSubject {

    private final ProceedingStore store;
    private final ProceedingRecords records;
    private final ProceedingActs acts;
    private final LicenceStore licences;
    private final LicenceScope scope;
    private final ListedProceedings list;
    private final Hearings hearings;

    ProceedingTasks(
            ProceedingStore store,
            ProceedingRecords records,
            ProceedingActs acts,
            LicenceStore licences,
            LicenceScope scope,
            ListedProceedings list,
            Hearings hearings) {
        this.store = store;
        this.records = records;
        this.acts = acts;
        this.licences = licences;
        this.scope = scope;
        this.list = list;
        this.hearings = hearings;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(ProceedingRecords.PREFIX);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        return list.of(keys.stream().map(ProceedingRecords::id).toList());
    }

    /** The words for these steps are the translations'. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ActRow> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                list.of(done.stream().map(ActRow::proceedingId).distinct().toList());
        return done.stream()
                .map(act -> new Did(
                        act.id(),
                        act.actedAt(),
                        act.step(),
                        act.stepName(),
                        about.get(ProceedingRecords.key(act.proceedingId()))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public void requireReading(String key) {
        ProceedingRow row = records.find(ProceedingRecords.id(key));
        licences.find(row.licenceId(), scope.reading()).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public Stream stream(String key) {
        return records.stream(records.find(ProceedingRecords.id(key)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        records.lock(ProceedingRecords.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        ProceedingRow row = records.lock(ProceedingRecords.id(seen.key()));
        if (row.version() != seen.version()) {
            throw new LicenceRefused(
                    "licence.error.stale",
                    row.lastActor(),
                    row.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        return (item, officer, answers) -> acts.answer(row, item, officer, answers);
    }

    @Override
    public Optional<String> barred(String key, String step, String officerId) {
        return step.equals(ProceedingTask.HEAR) && hearings.presided(records.find(ProceedingRecords.id(key)), officerId)
                ? Optional.of("licence.error.chairHandles")
                : Optional.empty();
    }

    @Override
    public Map<String, String> supplied(String key, String valuesKey) {
        return valuesKey.equals("chairs") ? hearings.chairs(records.find(ProceedingRecords.id(key))) : Map.of();
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.act(taskId).map(act -> new Done(act.officerName(), act.actedAt()));
    }
}

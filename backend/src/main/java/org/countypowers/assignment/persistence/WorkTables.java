package org.countypowers.assignment.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.persistence.WorkMapper.Conflict;
import org.countypowers.assignment.persistence.WorkMapper.Signed;
import org.countypowers.audit.PerTransaction;
import org.springframework.stereotype.Repository;

@Repository
class WorkTables implements WorkStore {
    private final WorkMapper mapper;
    /** Who has signed a case changes only in the transaction that has locked it, which reads it once. */
    private final PerTransaction<Map<String, List<Signed>>> signed = new PerTransaction<>(HashMap::new, cases -> {}, 5);
    /** By wanted signature those that bar it: part of the schema, changed by migrations alone. */
    private volatile Map<String, Set<String>> conflicts = Map.of();

    WorkTables(WorkMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void refresh(Collection<String> subjects, LocalDate dueOn, boolean provisional, String status) {
        mapper.refresh(subjects, dueOn, provisional, status);
    }

    @Override
    public void arrived(Collection<String> subjects, String unitId, String fromName) {
        mapper.arrived(subjects, unitId, fromName);
    }

    @Override
    public List<WorklistRow> lock(Collection<String> taskIds) {
        return mapper.lock(taskIds);
    }

    @Override
    public void move(Collection<String> taskIds, String unitId, boolean unassignable) {
        mapper.move(taskIds, unitId, unassignable);
    }

    @Override
    public void add(WorklistRow row) {
        mapper.add(row);
    }

    @Override
    public void remove(String taskId) {
        mapper.remove(taskId);
    }

    @Override
    public boolean claim(String taskId, String unitId, String officerId, String officerName) {
        return mapper.claim(taskId, unitId, officerId, officerName) == 1;
    }

    @Override
    public boolean release(String taskId, String officerId) {
        return mapper.release(taskId, officerId) == 1;
    }

    @Override
    public List<WorklistRow> claimedBy(String officerId, String afterTask, int limit) {
        return mapper.claimedBy(officerId, afterTask, limit);
    }

    @Override
    public List<Lane> lanes() {
        return mapper.lanes();
    }

    @Override
    public int flagLane(Lane lane) {
        return mapper.flagLane(lane.unitId(), lane.post());
    }

    @Override
    public Optional<WorklistRow> find(String taskId) {
        return Optional.ofNullable(mapper.find(taskId));
    }

    @Override
    public List<WorklistRow> of(String subject) {
        return mapper.of(subject);
    }

    @Override
    public List<StepCount> perStep(String processKey, Collection<String> matterIds) {
        return mapper.perStep(processKey, matterIds);
    }

    @Override
    public List<WorklistRow> mine(String officerId, Filter filter, Place after, int limit) {
        return mapper.mine(officerId, filter, after, limit);
    }

    @Override
    public List<WorklistRow> unclaimed(String officerId, List<Lane> lanes, Filter filter, Place after, int limit) {
        return lanes.isEmpty() ? List.of() : mapper.unclaimed(officerId, lanes, filter, after, limit);
    }

    @Override
    public Counts counts(String officerId, List<Lane> lanes, LocalDate soon, int cap) {
        return mapper.counts(officerId, lanes, soon, cap);
    }

    @Override
    public List<WorklistRow> unassignable(List<String> units, String divisionPrefix, String afterTask, int limit) {
        return mapper.unassignable(units, divisionPrefix, afterTask, limit);
    }

    @Override
    public void setUnassignable(String taskId, boolean unassignable) {
        mapper.setUnassignable(taskId, unassignable);
    }

    @Override
    public void sign(String subject, String officerId, String signature) {
        mapper.sign(subject, officerId, signature);
        signed.present()
                .map(cases -> cases.get(subject))
                .ifPresent(all -> all.add(new Signed(subject, officerId, signature)));
    }

    @Override
    public boolean conflicts(String subject, String officerId, String signature) {
        return barred(subject, signature).contains(officerId);
    }

    @Override
    public List<String> barred(String subject, String signature) {
        Set<String> held = conflicts().getOrDefault(signature, Set.of());
        return signed.current().computeIfAbsent(subject, id -> new ArrayList<>(mapper.signatures(List.of(id)))).stream()
                .filter(each -> held.contains(each.signature()))
                .map(Signed::officerId)
                .distinct()
                .toList();
    }

    @Override
    public Map<String, List<String>> barred(Collection<String> subjects, String signature) {
        Set<String> held = conflicts().getOrDefault(signature, Set.of());
        return mapper.signatures(subjects).stream()
                .filter(each -> held.contains(each.signature()))
                .collect(Collectors.groupingBy(
                        Signed::subject, Collectors.mapping(Signed::officerId, Collectors.toList())));
    }

    @Override
    public void forgetSignatures(String subject) {
        mapper.forgetSignatures(subject);
    }

    @Override
    public List<String> taskIds(String afterId, int limit) {
        return mapper.taskIds(afterId, limit);
    }

    private Map<String, Set<String>> conflicts() {
        Map<String, Set<String>> known = conflicts;
        if (known.isEmpty()) {
            known = mapper.signatureConflicts().stream()
                    .collect(Collectors.groupingBy(
                            Conflict::wanted, Collectors.mapping(Conflict::held, Collectors.toSet())));
            conflicts = known;
        }
        return known;
    }
}

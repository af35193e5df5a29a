package org.countypowers.casework.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.audit.PerTransaction;
import org.countypowers.audit.RowDigest;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.domain.CaseStore;
import org.springframework.stereotype.Repository;

@Repository
class CaseTables implements CaseStore {
    private final CaseMapper mapper;
    /** Rows that a transaction has locked: nobody else can change them, so it reads and writes each but once. */
    private final PerTransaction<Locked> locked = new PerTransaction<>(Locked::new, this::write, 20);

    private final Trail trail;
    private final Clock clock;

    CaseTables(CaseMapper mapper, Trail trail, Clock clock) {
        this.mapper = mapper;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public int nextSerial(String prefix) {
        mapper.raiseSerial(prefix);
        return mapper.serial(prefix);
    }

    @Override
    public long add(CaseRow row) {
        CaseMapper.NewId key = new CaseMapper.NewId();
        mapper.add(row, key);
        vouch(key.getId(), row);
        return key.getId();
    }

    private record Locked(Map<Long, CaseRow> rows, Set<Long> changed, Map<Long, Map<String, OpinionRow>> opinions) {
        Locked() {
            this(new HashMap<>(), new TreeSet<>(), new HashMap<>());
        }

        /** By step the newest opinion on a locked case, as far as it was asked for or given; empty for any other case. */
        Optional<Map<String, OpinionRow>> opinionsOn(long caseId) {
            return rows.containsKey(caseId)
                    ? Optional.of(opinions.computeIfAbsent(caseId, id -> new HashMap<>()))
                    : Optional.empty();
        }
    }

    private void write(Locked held) {
        held.changed().forEach(id -> {
            mapper.update(held.rows().get(id));
            vouch(id, held.rows().get(id));
        });
    }

    /** What is saved stands in the trail with its event, so that a row written past the services shows. */
    private void vouch(long id, CaseRow row) {
        trail.vouch(Stream.ofCase(id), RowDigest.of(CaseColumns.of(row).values()));
    }

    @Override
    public void update(CaseRow row) {
        locked.current().rows().put(row.id(), row);
        locked.current().changed().add(row.id());
    }

    @Override
    public Optional<CaseRow> lock(long id) {
        return Optional.ofNullable(locked.current().rows().computeIfAbsent(id, mapper::lock));
    }

    @Override
    public Optional<CaseRow> find(long id) {
        return locked.present().map(held -> held.rows().get(id)).or(() -> Optional.ofNullable(mapper.find(id)));
    }

    @Override
    public Optional<CaseRow> byRequest(String requestId) {
        return Optional.ofNullable(mapper.byRequest(requestId));
    }

    @Override
    public Optional<CaseRow> numbered(String number) {
        return Optional.ofNullable(mapper.numbered(number));
    }

    @Override
    public List<CaseRow> numbered(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : mapper.allNumbered(numbers);
    }

    @Override
    public void allow(List<String> unitIds, long caseId, String access) {
        if (!unitIds.isEmpty()) {
            mapper.allow(unitIds, caseId, access);
        }
    }

    @Override
    public void disallowAll(long caseId) {
        mapper.disallowAll(caseId);
    }

    @Override
    public Optional<String> access(long caseId, List<String> unitIds, String divisionPrefix, String officerId) {
        return Optional.ofNullable(mapper.access(caseId, unitIds, divisionPrefix, officerId, LocalDate.now(clock)));
    }

    @Override
    public List<CaseRow> search(
            String number,
            String nameBeginning,
            String identifierLookup,
            List<String> unitIds,
            String divisionPrefix,
            long beforeId,
            int limit) {
        return mapper.search(number, nameBeginning, identifierLookup, unitIds, divisionPrefix, beforeId, limit);
    }

    @Override
    public void addOpinion(OpinionRow opinion) {
        mapper.addOpinion(opinion);
        locked.present()
                .flatMap(held -> held.opinionsOn(opinion.caseId()))
                .ifPresent(known -> known.put(opinion.step(), opinion));
    }

    @Override
    public List<OpinionRow> opinions(long caseId) {
        return mapper.opinions(caseId);
    }

    @Override
    public Optional<OpinionRow> lastOpinion(long caseId, String step) {
        Map<String, OpinionRow> known =
                locked.present().flatMap(held -> held.opinionsOn(caseId)).orElseGet(HashMap::new);
        return Optional.ofNullable(known.computeIfAbsent(step, each -> mapper.lastOpinion(caseId, each)));
    }

    @Override
    public List<DoneRow> doneBy(String officerId, long beforeKey, int limit) {
        return mapper.doneBy(officerId, beforeKey, limit);
    }

    @Override
    public List<ListedRow> registeredBy(String officerId, long beforeKey, int limit) {
        return mapper.registeredBy(officerId, beforeKey, limit);
    }

    @Override
    public int countDone(String officerId, int cap) {
        return mapper.countDone(officerId, cap);
    }

    @Override
    public int countRegistered(String officerId, int cap) {
        return mapper.countRegistered(officerId, cap);
    }

    @Override
    public Optional<OpinionRow> opinionAt(String taskId) {
        return Optional.ofNullable(mapper.opinionAt(taskId));
    }
}

package org.countypowers.licence.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.licence.domain.ProceedingStore;
import org.springframework.stereotype.Repository;

@Repository
class ProceedingTables implements ProceedingStore {
    private final ProceedingMapper mapper;

    ProceedingTables(ProceedingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long add(ProceedingRow row) {
        LicenceMapper.NewId key = new LicenceMapper.NewId();
        mapper.add(row, key);
        return key.getId();
    }

    @Override
    public void update(ProceedingRow row) {
        mapper.update(row);
    }

    @Override
    public List<ProceedingRow> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.find(ids);
    }

    @Override
    public Optional<ProceedingRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<ProceedingRow> open(long licenceId) {
        return Optional.ofNullable(mapper.open(licenceId));
    }

    @Override
    public List<ProceedingRow> numbered(String number) {
        return mapper.numbered(number);
    }

    @Override
    public List<ProceedingRow> ofLicence(long licenceId) {
        return mapper.ofLicence(licenceId);
    }

    @Override
    public void add(ActRow act) {
        mapper.addAct(act);
    }

    @Override
    public List<ActRow> acts(long proceedingId) {
        return mapper.acts(proceedingId);
    }

    @Override
    public Optional<ActRow> act(String taskId) {
        return Optional.ofNullable(mapper.act(taskId));
    }

    @Override
    public List<ActRow> actsBy(String officerId, long beforeId, int limit) {
        return mapper.actsBy(officerId, beforeId, limit);
    }

    @Override
    public int countActsBy(String officerId, int cap) {
        return mapper.countActsBy(officerId, cap);
    }
}

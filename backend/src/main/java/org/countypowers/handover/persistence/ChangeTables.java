package org.countypowers.handover.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.HandoverStore.Scope;
import org.springframework.stereotype.Repository;

@Repository
class ChangeTables implements ChangeStore {
    private final ChangeMapper mapper;

    ChangeTables(ChangeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int next(int year) {
        mapper.raiseSerial(year);
        return mapper.serial(year);
    }

    @Override
    public long add(ChangeRow row) {
        mapper.add(row);
        return mapper.id(row.number());
    }

    @Override
    public Optional<ChangeRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public List<ChangeRow> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.findAll(ids);
    }

    @Override
    public Optional<ChangeRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<ChangeRow> open(String openKey) {
        return Optional.ofNullable(mapper.open(openKey));
    }

    @Override
    public List<ChangeRow> open(Scope scope, Collection<String> openKeys) {
        return openKeys.isEmpty() ? List.of() : mapper.openOf(scope, openKeys);
    }

    @Override
    public void setOpinion(long id, String opinionNo) {
        mapper.setOpinion(id, opinionNo);
    }

    @Override
    public void decide(long id, ChangeState state, Long handoverId, String actor, LocalDateTime at) {
        mapper.decide(id, state, handoverId, actor, at);
    }

    @Override
    public List<ChangeRow> page(Scope scope, ChangeState state, long beforeId, int limit) {
        return mapper.page(scope, state, beforeId, limit);
    }

    @Override
    public void add(ChangeAct act) {
        mapper.addAct(act);
    }

    @Override
    public List<ChangeAct> acts(long id) {
        return mapper.acts(id);
    }

    @Override
    public Optional<ChangeAct> act(String taskId) {
        return Optional.ofNullable(mapper.act(taskId));
    }

    @Override
    public List<ChangeAct> actsBy(String officerId, long beforeId, int limit) {
        return mapper.actsBy(officerId, beforeId, limit);
    }

    @Override
    public int countActsBy(String officerId, int cap) {
        return mapper.countActsBy(officerId, cap);
    }
}

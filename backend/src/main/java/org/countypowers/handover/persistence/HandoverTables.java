package org.countypowers.handover.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.persistence.HandoverMapper.NumberedId;
import org.springframework.stereotype.Repository;

@Repository
class HandoverTables implements HandoverStore {
    private final HandoverMapper mapper;

    HandoverTables(HandoverMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int reserve(int year, int count) {
        mapper.raiseSerial(year, count);
        return mapper.serial(year);
    }

    @Override
    public List<Long> add(List<HandoverRow> handovers, List<List<PowerRow>> powers) {
        Parts.of(handovers, mapper::add);
        List<NumberedId> added = new ArrayList<>();
        Parts.of(handovers.stream().map(HandoverRow::number).toList(), part -> added.addAll(mapper.ids(part)));
        Map<String, Long> ids = added.stream().collect(Collectors.toMap(NumberedId::number, NumberedId::id));
        List<PowerRow> rows = new ArrayList<>();
        for (int no = 0; no < handovers.size(); no++) {
            Long id = ids.get(handovers.get(no).number());
            powers.get(no).forEach(power -> rows.add(of(id, power)));
        }
        Parts.of(rows, mapper::addPowers);
        List<Long> inOrder =
                handovers.stream().map(row -> ids.get(row.number())).toList();
        Parts.of(inOrder, mapper::addItems);
        return inOrder;
    }

    private static PowerRow of(Long id, PowerRow power) {
        return new PowerRow(
                id,
                power.matterId(),
                power.divisionCode(),
                power.form(),
                power.entrustBasis(),
                power.overrideClause(),
                power.scope(),
                power.powerId(),
                power.statusBefore(),
                power.openKey(),
                power.problemKey(),
                power.problemArguments());
    }

    @Override
    public Optional<HandoverRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public List<HandoverRow> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.findAll(ids);
    }

    @Override
    public Optional<HandoverRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public void update(HandoverRow row) {
        mapper.update(row);
    }

    @Override
    public List<PowerRow> powers(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.powers(ids);
    }

    @Override
    public void setPower(PowerRow row) {
        mapper.setPower(row);
    }

    @Override
    public void release(long id) {
        mapper.release(id);
    }

    @Override
    public void leave(long id, String matterId) {
        mapper.leave(id, matterId);
    }

    @Override
    public List<String> taken(Collection<String> openKeys) {
        List<String> taken = new ArrayList<>();
        Parts.of(List.copyOf(openKeys), part -> taken.addAll(mapper.taken(part)));
        return taken;
    }

    @Override
    public List<PlannedRow> planned(Collection<String> openKeys) {
        List<PlannedRow> planned = new ArrayList<>();
        Parts.of(List.copyOf(openKeys), part -> planned.addAll(mapper.planned(part)));
        return planned;
    }

    @Override
    public void add(Resumption resumption) {
        mapper.addResumption(resumption);
    }

    @Override
    public void endResumption(String matterId, String divisionCode) {
        mapper.endResumption(matterId, divisionCode);
    }

    @Override
    public Optional<Resumption> resumption(String matterId, String divisionCode) {
        return Optional.ofNullable(mapper.resumption(matterId, divisionCode));
    }

    @Override
    public List<Resumption> resumptions(Collection<Pair> pairs) {
        List<Resumption> found = new ArrayList<>();
        Parts.of(List.copyOf(pairs), part -> found.addAll(mapper.resumptionsOf(part)));
        return found;
    }

    @Override
    public List<Resumption> resumptions(LocalDate today, Resumption after, int limit) {
        return mapper.resumptions(today, after, limit);
    }

    @Override
    public List<ItemRow> items(long id) {
        return mapper.items(id);
    }

    @Override
    public void setItem(ItemRow row) {
        mapper.setItem(row);
    }

    @Override
    public void add(ActRow row) {
        mapper.addAct(row);
    }

    @Override
    public List<ActRow> acts(long id) {
        return mapper.acts(id);
    }

    @Override
    public List<String> hands(Collection<String> matterIds, String divisionCode) {
        return matterIds.isEmpty() ? List.of() : mapper.hands(matterIds, divisionCode);
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

    @Override
    public List<Long> unopened(long afterId, int limit) {
        return mapper.unopened(afterId, limit);
    }

    @Override
    public List<Long> due(LocalDate today, long afterId, int limit) {
        return mapper.due(today, afterId, limit);
    }

    @Override
    public List<Long> withOpenFlight(long afterId, int limit) {
        return mapper.withOpenFlight(afterId, limit);
    }

    @Override
    public List<Long> plannedEnds(Collection<Long> powerIds) {
        return powerIds.isEmpty() ? List.of() : mapper.plannedEnds(powerIds);
    }

    @Override
    public List<HandoverRow> page(
            Scope scope, HandoverState state, HandoverKind kind, String divisionPrefix, long beforeId, int limit) {
        return mapper.page(scope, state, kind, divisionPrefix, beforeId, limit);
    }

    @Override
    public List<HandoverRow> effective(String matterId, String divisionCode) {
        return mapper.effective(matterId, divisionCode);
    }

    @Override
    public void endSuspension(String matterId, String divisionCode, LocalDate on) {
        mapper.endSuspension(matterId, divisionCode, on);
    }

    @Override
    public Optional<HandoverRow> open(String openKey) {
        return Optional.ofNullable(mapper.open(openKey));
    }
}

package org.countypowers.handover.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.FlightStore;
import org.springframework.stereotype.Repository;

@Repository
class FlightTables implements FlightStore {
    private final FlightMapper mapper;

    FlightTables(FlightMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void clearPlanned(long handoverId) {
        mapper.clearPlanned(handoverId);
    }

    @Override
    public void add(List<FlightRow> rows) {
        Parts.of(rows, mapper::add);
    }

    @Override
    public List<FlightRow> planned(long handoverId, int limit) {
        return mapper.planned(handoverId, limit);
    }

    @Override
    public Optional<FlightRow> find(long handoverId, long caseId) {
        return Optional.ofNullable(mapper.find(handoverId, caseId));
    }

    @Override
    public void set(
            long handoverId,
            Collection<Long> caseIds,
            FlightState state,
            LocalDateTime movedAt,
            String fromBody,
            String toBody) {
        if (!caseIds.isEmpty()) {
            mapper.set(handoverId, caseIds, state, movedAt, fromBody, toBody);
        }
    }

    @Override
    public void fail(long handoverId, long caseId, LocalDateTime at, String problemKey, String problemArguments) {
        mapper.fail(handoverId, caseId, at, problemKey, problemArguments);
    }

    @Override
    public Set<Long> known(long handoverId, Collection<Long> caseIds) {
        return caseIds.isEmpty() ? Set.of() : Set.copyOf(mapper.known(handoverId, caseIds));
    }

    @Override
    public List<ArrivedRow> unconfirmed(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.unconfirmed(caseIds);
    }

    @Override
    public List<ArrivedRow> unconfirmed(long handoverId, int limit) {
        return mapper.unconfirmedOf(handoverId, limit);
    }

    @Override
    public boolean confirm(ArrivedRow arrived, String officerName, LocalDateTime at) {
        return mapper.confirm(arrived, officerName, at) == 1;
    }

    @Override
    public int retry(long handoverId) {
        return mapper.retry(handoverId);
    }

    @Override
    public List<FlightRow> page(long handoverId, FlightState state, long afterCaseId, int limit) {
        return mapper.page(handoverId, state, afterCaseId, limit);
    }

    @Override
    public Map<FlightState, Integer> count(long handoverId) {
        Map<FlightState, Integer> counts = new EnumMap<>(FlightState.class);
        mapper.count(handoverId).forEach(counted -> counts.put(counted.state(), counted.cases()));
        return counts;
    }

    @Override
    public boolean departing(long caseId) {
        return mapper.departing(caseId);
    }

    @Override
    public List<FlightStore.MovedRow> moves(long caseId) {
        return mapper.moves(caseId);
    }
}

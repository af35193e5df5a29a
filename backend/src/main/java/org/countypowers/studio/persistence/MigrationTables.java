package org.countypowers.studio.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore;
import org.springframework.stereotype.Repository;

@Repository
class MigrationTables implements MigrationStore {
    private final MigrationMapper mapper;

    MigrationTables(MigrationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long add(MigrationRow row) {
        MigrationMapper.NewId key = new MigrationMapper.NewId();
        mapper.add(row, key);
        return key.getId();
    }

    @Override
    public Optional<MigrationRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public Optional<MigrationRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public List<MigrationRow> page(String processKey, long beforeId, int limit) {
        return mapper.page(processKey, beforeId, limit);
    }

    @Override
    public void set(long id, MigrationState state) {
        mapper.setState(id, state);
    }

    @Override
    public void approve(long id, String by, LocalDateTime at) {
        mapper.approve(id, by, at);
    }

    @Override
    public List<Long> atWork() {
        return mapper.atWork();
    }

    @Override
    public void choose(List<CaseRow> rows) {
        if (!rows.isEmpty()) {
            mapper.choose(rows);
        }
    }

    @Override
    public List<CaseRow> cases(long id, CaseState state, String afterSubject, int limit) {
        return mapper.cases(id, state, afterSubject, limit);
    }

    @Override
    public List<CaseRow> waiting(long id, CaseState state, int limit) {
        return mapper.waiting(id, state, limit);
    }

    @Override
    public void set(CaseRow row) {
        mapper.setCase(row);
    }

    @Override
    public Map<CaseState, Integer> tally(long id) {
        return mapper.tally(id).stream()
                .collect(Collectors.toMap(MigrationMapper.Tally::state, MigrationMapper.Tally::cases));
    }
}

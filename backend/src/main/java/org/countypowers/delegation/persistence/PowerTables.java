package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.Timelines.Held;
import org.springframework.stereotype.Repository;

@Repository
class PowerTables implements PowerStore {
    private final PowerMapper mapper;

    PowerTables(PowerMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<PowerRow> inForce(String matterId, String holderDivision, LocalDate day) {
        return Optional.ofNullable(mapper.inForce(matterId, holderDivision, day));
    }

    @Override
    public List<Held> timelines(Collection<String> matterIds, Collection<String> holders) {
        return mapper.timelines(matterIds, holders);
    }

    @Override
    public List<PowerRow> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit) {
        return mapper.page(matterId, holderDivision, day, afterId, limit);
    }

    @Override
    public void anchor(String matterId, String holderDivision) {
        mapper.anchor(matterId, holderDivision);
    }

    @Override
    public void add(PowerRow entry) {
        mapper.add(entry);
    }

    @Override
    public void setStatus(long id, String status, LocalDate from, String instrumentNo) {
        mapper.setStatus(id, status, from, instrumentNo);
    }

    @Override
    public boolean end(long id, LocalDate on) {
        return mapper.end(id, on) == 1;
    }

    @Override
    public Optional<ImplementingRow> implementing(String matterId, String divisionCode, LocalDate day) {
        return Optional.ofNullable(mapper.implementing(matterId, divisionCode, day));
    }

    @Override
    public void addImplementing(ImplementingRow row) {
        mapper.addImplementing(row);
    }
}

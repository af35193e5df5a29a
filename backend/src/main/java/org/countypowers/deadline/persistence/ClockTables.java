package org.countypowers.deadline.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.deadline.domain.ClockStore;
import org.springframework.stereotype.Repository;

@Repository
class ClockTables implements ClockStore {
    private final ClockMapper mapper;

    ClockTables(ClockMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long add(ClockRow clock) {
        ClockMapper.NewId key = new ClockMapper.NewId();
        mapper.add(clock, key);
        return key.getId();
    }

    @Override
    public void update(ClockRow clock) {
        mapper.update(clock);
    }

    @Override
    public boolean stop(long caseId, String kind, LocalDate on) {
        return mapper.stop(caseId, kind, on) > 0;
    }

    @Override
    public Optional<ClockRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<ClockRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public List<ClockRow> ofCase(long caseId) {
        return mapper.ofCase(caseId);
    }

    @Override
    public List<ClockRow> strained(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.strained(caseIds);
    }

    @Override
    public List<ClockRow> running(Collection<Long> caseIds) {
        return mapper.running(caseIds);
    }

    @Override
    public List<SuspensionRow> suspensions(long clockId) {
        return mapper.suspensions(List.of(clockId));
    }

    @Override
    public List<SuspensionRow> suspensions(Collection<Long> clockIds) {
        return mapper.suspensions(clockIds);
    }

    @Override
    public void hand(Collection<Long> clockIds, String holderBody, String divisionCode) {
        mapper.hand(clockIds, holderBody, divisionCode);
    }

    @Override
    public void addSuspension(SuspensionRow suspension) {
        mapper.addSuspension(suspension);
    }

    @Override
    public void endSuspension(long id, LocalDate toOn) {
        mapper.endSuspension(id, toOn);
    }

    @Override
    public List<Long> overdue(LocalDate day, long afterId, int limit) {
        return mapper.overdue(day, afterId, limit);
    }

    @Override
    public List<Long> watched(LocalDate day, long afterId, int limit) {
        return mapper.watched(day, afterId, limit);
    }

    @Override
    public void watch(long id, LocalDate on) {
        mapper.watch(id, on);
    }

    @Override
    public List<Long> counting(LocalDate first, LocalDate last, long afterId, int limit) {
        return mapper.counting(first, last, afterId, limit);
    }

    @Override
    public void saveDay(CalendarRow day) {
        mapper.saveDay(day);
    }

    @Override
    public void markYear(int year, boolean complete) {
        mapper.markYear(year, complete);
    }

    @Override
    public Set<Integer> completeYears() {
        return mapper.completeYears();
    }

    @Override
    public List<CalendarRow> days() {
        return mapper.days();
    }
}

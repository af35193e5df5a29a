package org.countypowers.assignment.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.assignment.domain.StepLimitStore;
import org.springframework.stereotype.Repository;

@Repository
class StepLimitTables implements StepLimitStore {
    private final StepLimitMapper mapper;

    StepLimitTables(StepLimitMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(LimitRow limit) {
        mapper.add(limit);
    }

    @Override
    public void done(String taskId, LocalDate on) {
        mapper.forgetInTime(taskId, on);
        mapper.done(taskId, on);
    }

    @Override
    public List<String> overdue(LocalDate day, String afterTask, int limit) {
        return mapper.overdue(day, afterTask, limit);
    }

    @Override
    public Optional<LimitRow> lock(String taskId) {
        return Optional.ofNullable(mapper.lock(taskId));
    }

    @Override
    public void move(String taskId, LocalDate dueOn) {
        mapper.move(taskId, dueOn);
    }

    @Override
    public void remove(String taskId) {
        mapper.remove(taskId);
    }
}

package org.countypowers.batch.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.springframework.stereotype.Repository;

@Repository
class BatchTables implements BatchStore {
    private final BatchMapper mapper;

    BatchTables(BatchMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int nextSerial(int year) {
        mapper.raiseSerial(year);
        return mapper.serial(year);
    }

    @Override
    public long add(BatchRow row) {
        BatchMapper.NewId key = new BatchMapper.NewId();
        mapper.add(row, key);
        return key.getId();
    }

    @Override
    public Optional<BatchRow> byRequest(String requestId) {
        return Optional.ofNullable(mapper.byRequest(requestId));
    }

    @Override
    public Optional<BatchRow> byNumber(String number) {
        return Optional.ofNullable(mapper.byNumber(number));
    }

    @Override
    public Optional<BatchRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public Optional<BatchRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public List<BatchRow> page(Scope scope, long beforeId, int limit) {
        return mapper.page(scope, beforeId, limit);
    }

    @Override
    public boolean sees(Scope scope, long id) {
        return mapper.sees(scope, id) != null;
    }

    @Override
    public void touch(long id, String actor, LocalDateTime at) {
        mapper.touch(id, actor, at);
    }

    @Override
    public void note(long id, String actor, LocalDateTime at) {
        mapper.note(id, actor, at);
    }

    @Override
    public void outline(long id, Outline outline) {
        mapper.outline(id, outline);
    }

    @Override
    public void setState(long id, BatchState state) {
        mapper.setState(id, state.name());
    }

    @Override
    public void start(long id, LocalDate day) {
        mapper.start(id, day);
    }

    @Override
    public void withdraw(long id, String reason) {
        mapper.withdraw(id, reason);
    }

    @Override
    public void setDue(long id, LocalDate cityDueOn, LocalDate dueOn) {
        mapper.setDue(id, cityDueOn, dueOn);
    }

    @Override
    public void openComments(long id, LocalDate from, LocalDate until) {
        mapper.openComments(id, from, until);
    }

    @Override
    public void promulgate(long id, Promulgation promulgation) {
        mapper.promulgate(id, promulgation);
    }

    @Override
    public List<Long> cityOverdue(LocalDate day, long afterId, int limit) {
        return mapper.cityOverdue(day, afterId, limit);
    }

    @Override
    public void addMarks(List<MarkRow> rows) {
        mapper.addMarks(rows);
    }

    @Override
    public int countMarks(long batchId, Collection<String> bodies) {
        return bodies.isEmpty() ? 0 : mapper.countMarks(batchId, bodies);
    }

    @Override
    public List<MarkRow> marksSince(long batchId, Collection<String> bodies, LocalDateTime from) {
        return bodies.isEmpty() ? List.of() : mapper.marksSince(batchId, bodies, from);
    }

    @Override
    public void add(OverrideRow row) {
        mapper.addOverride(row);
    }

    @Override
    public List<OverrideRow> overrides(long batchId) {
        return mapper.overrides(batchId);
    }

    @Override
    public int removeOverride(long batchId, String matterId, String form) {
        return mapper.removeOverride(batchId, matterId, form);
    }

    @Override
    public void add(OpinionRow row) {
        mapper.addOpinion(row);
    }

    @Override
    public List<OpinionRow> opinions(long batchId) {
        return mapper.opinions(batchId);
    }

    @Override
    public Optional<OpinionRow> lastOpinion(long batchId, String step) {
        return Optional.ofNullable(mapper.lastOpinion(batchId, step));
    }

    @Override
    public Optional<OpinionRow> opinionOf(String taskId) {
        return Optional.ofNullable(mapper.opinionOf(taskId));
    }

    @Override
    public List<OpinionRow> opinionsBy(String officerId, long beforeId, int limit) {
        return mapper.opinionsBy(officerId, beforeId, limit);
    }

    @Override
    public int countOpinionsBy(String officerId, int cap) {
        return mapper.countOpinionsBy(officerId, cap);
    }

    @Override
    public List<BatchRow> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.findAll(ids);
    }
}

package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.domain.CourseStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class CourseTables implements CourseStore {
    private final CourseMapper mapper;

    CourseTables(CourseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(CourseRow course) {
        mapper.add(course);
    }

    @Override
    public void update(CourseRow course) {
        mapper.update(course);
    }

    @Override
    public List<CourseRow> courses(Collection<Long> visitIds) {
        return visitIds.isEmpty() ? List.of() : mapper.courses(visitIds);
    }

    @Override
    public List<Long> startable(LocalDate today, long afterId, int limit) {
        return mapper.startable(today, afterId, limit);
    }

    @Override
    public List<Long> remindable(LocalDate until, long afterId, int limit) {
        return mapper.remindable(until, afterId, limit);
    }

    @Override
    public void add(ActRow act) {
        mapper.addAct(act);
    }

    @Override
    public List<ActRow> acts(long visitId) {
        return mapper.acts(visitId);
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
    public boolean add(RecordRow record) {
        try {
            mapper.addRecord(record);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void update(RecordRow record) {
        mapper.updateRecord(record);
    }

    @Override
    public Optional<RecordRow> upload(String uploadId) {
        return Optional.ofNullable(mapper.upload(uploadId));
    }

    @Override
    public List<RecordRow> records(long visitId) {
        return mapper.records(visitId);
    }
}

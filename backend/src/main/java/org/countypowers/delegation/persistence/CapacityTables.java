package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityStore;
import org.springframework.stereotype.Repository;

@Repository
class CapacityTables implements CapacityStore {
    private final CapacityMapper mapper;

    CapacityTables(CapacityMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<VersionRow> versionOn(LocalDate day) {
        return Optional.ofNullable(mapper.versionOn(day));
    }

    @Override
    public Optional<VersionRow> version(int no) {
        return Optional.ofNullable(mapper.version(no));
    }

    @Override
    public Optional<VersionRow> newestVersion() {
        return Optional.ofNullable(mapper.newestVersion());
    }

    @Override
    public void add(VersionRow version, List<CapacityIndicator> indicators) {
        mapper.addVersion(version);
        for (int position = 0; position < indicators.size(); position++) {
            mapper.addIndicator(version.no(), position, indicators.get(position));
        }
    }

    @Override
    public List<CapacityIndicator> indicators(int versionNo) {
        return mapper.indicators(versionNo);
    }

    @Override
    public long add(AssessmentRow row) {
        CapacityMapper.NewId key = new CapacityMapper.NewId();
        mapper.addAssessment(row, key);
        return key.getId();
    }

    @Override
    public Optional<AssessmentRow> assessment(long id) {
        return Optional.ofNullable(mapper.assessment(id));
    }

    @Override
    public Optional<AssessmentRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public void setState(long id, String state, String submittedBy) {
        mapper.setState(id, state, submittedBy);
    }

    @Override
    public void setFacts(long id, int expectedCases, boolean withInspection) {
        mapper.setFacts(id, expectedCases, withInspection);
    }

    @Override
    public void close(AssessmentRow checked) {
        mapper.leaveList(checked);
        mapper.close(checked);
    }

    @Override
    public List<AssessmentRow> checked(Collection<String> matterIds, String divisionCode, LocalDate day) {
        return mapper.checked(matterIds, divisionCode, day);
    }

    @Override
    public Optional<AssessmentRow> valid(String matterId, String divisionCode, LocalDate day) {
        return Optional.ofNullable(mapper.valid(matterId, divisionCode, day));
    }

    @Override
    public List<AssessmentRow> page(String divisionPrefix, String matterId, long beforeId, int limit) {
        return mapper.page(divisionPrefix, matterId, beforeId, limit);
    }

    @Override
    public void add(EntryRow row) {
        mapper.addEntry(row);
    }

    @Override
    public List<EntryRow> entries(long assessmentId) {
        return mapper.entries(assessmentId);
    }

    @Override
    public List<EntryRow> history(long assessmentId, String code) {
        return mapper.history(assessmentId, code);
    }

    @Override
    public void add(StepRow row) {
        mapper.addStep(row);
    }

    @Override
    public List<StepRow> steps(long assessmentId) {
        return mapper.steps(assessmentId);
    }

    @Override
    public void add(FileRow row) {
        mapper.addFile(row);
    }

    @Override
    public List<FileRow> files(long assessmentId) {
        return mapper.files(assessmentId);
    }

    @Override
    public void add(TaskRow row) {
        mapper.addTask(row);
    }

    @Override
    public List<TaskRow> tasks(long assessmentId) {
        return mapper.tasks(assessmentId);
    }

    @Override
    public void change(TaskRow task) {
        mapper.changeTask(task);
    }

    @Override
    public void add(TrainingRow row) {
        mapper.addTraining(row);
    }

    @Override
    public List<TrainingRow> training(String divisionCode, String departmentCode, LocalDate from, LocalDate to) {
        return mapper.training(divisionCode, departmentCode, from, to);
    }
}

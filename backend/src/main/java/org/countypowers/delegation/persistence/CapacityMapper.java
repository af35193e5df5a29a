package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.countypowers.delegation.domain.CapacityStore.EntryRow;
import org.countypowers.delegation.domain.CapacityStore.FileRow;
import org.countypowers.delegation.domain.CapacityStore.StepRow;
import org.countypowers.delegation.domain.CapacityStore.TaskRow;
import org.countypowers.delegation.domain.CapacityStore.TrainingRow;
import org.countypowers.delegation.domain.CapacityStore.VersionRow;

@Mapper
interface CapacityMapper {
    /** Carries the generated key. */
    class NewId {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    VersionRow versionOn(@Param("day") LocalDate day);

    VersionRow version(@Param("no") int no);

    VersionRow newestVersion();

    void addVersion(VersionRow row);

    void addIndicator(
            @Param("versionNo") int versionNo, @Param("position") int position, @Param("row") CapacityIndicator row);

    List<CapacityIndicator> indicators(@Param("versionNo") int versionNo);

    void addAssessment(@Param("row") AssessmentRow row, @Param("key") NewId key);

    AssessmentRow assessment(@Param("id") long id);

    AssessmentRow lock(@Param("id") long id);

    void setState(@Param("id") long id, @Param("state") String state, @Param("submittedBy") String submittedBy);

    void setFacts(
            @Param("id") long id,
            @Param("expectedCases") int expectedCases,
            @Param("withInspection") boolean withInspection);

    void leaveList(AssessmentRow checked);

    void close(AssessmentRow checked);

    List<AssessmentRow> checked(
            @Param("matterIds") Collection<String> matterIds,
            @Param("division") String division,
            @Param("day") LocalDate day);

    AssessmentRow valid(
            @Param("matterId") String matterId, @Param("division") String division, @Param("day") LocalDate day);

    List<AssessmentRow> page(
            @Param("prefix") String prefix,
            @Param("matterId") String matterId,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    void addEntry(EntryRow row);

    List<EntryRow> entries(@Param("assessmentId") long assessmentId);

    List<EntryRow> history(@Param("assessmentId") long assessmentId, @Param("code") String code);

    void addStep(StepRow row);

    List<StepRow> steps(@Param("assessmentId") long assessmentId);

    void addFile(FileRow row);

    List<FileRow> files(@Param("assessmentId") long assessmentId);

    void addTask(TaskRow row);

    List<TaskRow> tasks(@Param("assessmentId") long assessmentId);

    void changeTask(TaskRow row);

    void addTraining(TrainingRow row);

    List<TrainingRow> training(
            @Param("division") String division,
            @Param("department") String department,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);
}

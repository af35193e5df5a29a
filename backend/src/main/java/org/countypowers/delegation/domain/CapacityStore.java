package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of the capacity assessment. */
public interface CapacityStore {
    record VersionRow(
            int no,
            LocalDate holdsFrom,
            int directFrom,
            int entrustFrom,
            int frontDeskFrom,
            int validMonths,
            int coReviewMonths,
            LocalDateTime loadedAt) {
        public CapacityTerms terms() {
            return new CapacityTerms(directFrom, entrustFrom, frontDeskFrom, validMonths, coReviewMonths);
        }
    }

    /** @param openKey county and matter while it is open, so that only one is; null afterwards */
    record AssessmentRow(
            Long id,
            String matterId,
            String divisionCode,
            int versionNo,
            String state,
            int expectedCases,
            boolean withInspection,
            boolean riskD,
            String submittedBy,
            LocalDate checkedOn,
            LocalDate validTo,
            BigDecimal total,
            String advice,
            String openKey) {
        public CapacityFacts facts() {
            return new CapacityFacts(expectedCases, riskD, withInspection);
        }
    }

    /** @param carriedFrom the assessment that the figure comes from, while the county has not confirmed it; else null */
    record EntryRow(
            Long id,
            long assessmentId,
            String code,
            BigDecimal reading,
            BigDecimal gateReading,
            boolean lacking,
            BigDecimal checkedScore,
            String reason,
            String officerName,
            String divisionCode,
            LocalDateTime enteredAt,
            Long carriedFrom) {
        public CapacityReading asReading() {
            return new CapacityReading(reading, gateReading, lacking, checkedScore);
        }
    }

    record StepRow(
            long assessmentId,
            String step,
            String reason,
            String officerName,
            String divisionCode,
            LocalDateTime takenAt) {}

    /** @param carriedFrom the assessment that the file was added to; null for this one */
    record FileRow(
            Long id,
            long assessmentId,
            String code,
            Long taskId,
            String fileName,
            String mediaType,
            long size,
            String hash,
            String officerName,
            LocalDateTime addedAt,
            Long carriedFrom) {}

    record TaskRow(
            Long id,
            long assessmentId,
            String code,
            boolean gate,
            BigDecimal goal,
            String owner,
            LocalDate dueOn,
            LocalDate doneOn,
            String note) {}

    record TrainingRow(
            Long id,
            String divisionCode,
            String departmentCode,
            String trainee,
            String course,
            BigDecimal score,
            LocalDate heldOn,
            String recordedBy,
            LocalDateTime recordedAt) {}

    Optional<VersionRow> versionOn(LocalDate day);

    Optional<VersionRow> version(int no);

    /** The version that begins last. */
    Optional<VersionRow> newestVersion();

    void add(VersionRow version, List<CapacityIndicator> indicators);

    List<CapacityIndicator> indicators(int versionNo);

    /** @return the new assessment's id */
    long add(AssessmentRow row);

    Optional<AssessmentRow> assessment(long id);

    Optional<AssessmentRow> lock(long id);

    void setState(long id, String state, String submittedBy);

    void setFacts(long id, int expectedCases, boolean withInspection);

    /** Closes the assessment with its result; an earlier one of the county and matter leaves the list. */
    void close(AssessmentRow checked);

    /** The result that is good on a day: checked by then and not expired. */
    Optional<AssessmentRow> valid(String matterId, String divisionCode, LocalDate day);

    /** Every assessment of these matters checked by the day, the latest of a matter last. */
    List<AssessmentRow> checked(Collection<String> matterIds, String divisionCode, LocalDate day);

    /**
     * What is open and the last result for each matter, newest first.
     *
     * @param divisionPrefix beginning of the counties' codes
     * @param matterId null for every matter
     */
    List<AssessmentRow> page(String divisionPrefix, String matterId, long beforeId, int limit);

    void add(EntryRow row);

    /** The entry that counts of each indicator. */
    List<EntryRow> entries(long assessmentId);

    /** Every entry of one indicator, the newest first. */
    List<EntryRow> history(long assessmentId, String code);

    void add(StepRow row);

    List<StepRow> steps(long assessmentId);

    void add(FileRow row);

    List<FileRow> files(long assessmentId);

    void add(TaskRow row);

    List<TaskRow> tasks(long assessmentId);

    void change(TaskRow task);

    void add(TrainingRow row);

    List<TrainingRow> training(String divisionCode, String departmentCode, LocalDate from, LocalDate to);
}

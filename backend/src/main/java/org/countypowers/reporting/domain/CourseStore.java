package org.countypowers.reporting.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Where the courses of cases are prepared. */
public interface CourseStore {
    /** Of a case that has not ended. */
    LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /**
     * @param settledEntry entries of the trail up to here need no second look
     * @param readEntry entries up to here were there when it was read
     * @param asOf up to when all courses are prepared, or null
     */
    record Mark(long settledEntry, long readEntry, LocalDateTime readAt, LocalDateTime asOf) {}

    /** A case that went on. @param entryId of its last entry */
    record Changed(long entryId, String streamId) {}

    /**
     * @param limited whether a clock of its decision has stopped
     * @param late whether one had run out by then
     */
    record Facts(
            long id,
            String matterId,
            String countyCode,
            LocalDate acceptedOn,
            LocalDate decidedOn,
            boolean limited,
            boolean late) {}

    record Waiting(long caseId, String definitionId, String step, String unitId) {}

    record CourseRow(
            long caseId,
            String matterId,
            String countyCode,
            int intakeModel,
            int decisionModel,
            String outcome,
            LocalDate beganOn,
            LocalDate acceptedOn,
            LocalDate decidedOn,
            LocalDate endedOn,
            String variant,
            int supplements,
            int limited,
            int withinLimit,
            int deviations,
            int totalMin,
            int applicantMin,
            int excludedMin,
            int countyWait,
            int countyWork,
            int cityWait,
            int cityWork,
            int provinceWait,
            int provinceWork) {}

    record StepRow(
            long caseId,
            int no,
            int modelId,
            String matterId,
            String countyCode,
            LocalDate endedOn,
            String afterStep,
            String step,
            int openNow,
            int waitMin,
            int workMin,
            int awayMin) {}

    record DeviationRow(long caseId, int no, int modelId, String kind, String afterStep, String step) {}

    /** @param steps names, one a line */
    record VariantRow(String variant, String steps) {}

    Mark mark();

    void set(Mark mark);

    /** The newest entry's id, or 0. */
    long newest();

    /** Cases that have an entry after the one and up to the other, each once, by its last. */
    List<Changed> changed(long afterEntry, long upTo, int limit);

    List<Facts> facts(Collection<Long> caseIds);

    List<Waiting> waiting(Collection<Long> caseIds);

    /** A number for a definition, the same each time. */
    int model(String definitionId, String processKey);

    /** Puts these in the place of all that was known of the cases. */
    void replace(
            Collection<Long> caseIds,
            List<CourseRow> courses,
            List<StepRow> steps,
            List<DeviationRow> deviations,
            Collection<VariantRow> variants);
}

package org.countypowers.assignment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The worklist's tables. */
public interface WorkStore {
    record WorklistRow(
            String taskId,
            long caseId,
            String caseNumber,
            String processKey,
            String definitionId,
            String step,
            String stepName,
            String unitId,
            String post,
            String signature,
            String formKey,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String applicantName,
            String assigneeId,
            String assigneeName,
            LocalDate dueOn,
            boolean provisional,
            String status,
            boolean unassignable) {}

    /** A body and a post: whoever holds the post there may take what lies in the lane. */
    record Lane(String unitId, String post) {}

    /** Narrowing of a list; null leaves a part open. {@code dueBy} is inclusive. */
    record Filter(String matterId, String countyCode, String step, LocalDate dueBy) {}

    /** Where the page before ended: due day and task, or an id in lists that go back in time. */
    record Place(LocalDate dueOn, String taskId) {}

    /** Each up to a cap. */
    record Counts(int mine, int mineSoon, int unclaimed, int unclaimedSoon) {}

    void add(WorklistRow row);

    void remove(String taskId);

    /** Assigns when nobody has it and no signature of the officer on the case forbids it. @return whether it was done */
    boolean claim(String taskId, String officerId, String officerName);

    boolean release(String taskId, String officerId);

    /** Tasks that an officer has claimed, by id. */
    List<WorklistRow> claimedBy(String officerId, String afterTask, int limit);

    /** Lanes that hold unclaimed tasks. */
    List<Lane> lanes();

    /** Puts a lane's unclaimed tasks before the administrators. @return how many */
    int flagLane(Lane lane);

    Optional<WorklistRow> find(String taskId);

    List<WorklistRow> ofCase(long caseId);

    void refresh(long caseId, LocalDate dueOn, boolean provisional, String status);

    /** @param after null for the first page; likewise below */
    List<WorklistRow> mine(String officerId, Filter filter, Place after, int limit);

    List<WorklistRow> unclaimed(String officerId, List<Lane> lanes, Filter filter, Place after, int limit);

    /** @param soon the last day that counts as soon */
    Counts counts(String officerId, List<Lane> lanes, LocalDate soon, int cap);

    List<WorklistRow> unassignable(List<String> units, String divisionPrefix, String afterTask, int limit);

    void setUnassignable(String taskId, boolean unassignable);

    void sign(long caseId, String officerId, String signature);

    boolean conflicts(long caseId, String officerId, String signature);

    /** Officers whose signature on the case bars them from another. */
    List<String> barred(long caseId, String signature);

    /** An ended case has no tasks that a signature could bar. */
    void forgetSignatures(long caseId);

    /** Ids of tasks in the list, in order, for reconciliation. */
    List<String> taskIds(String afterId, int limit);
}

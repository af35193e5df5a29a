package org.countypowers.assignment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worklist's tables. */
public interface WorkStore {
    /**
     * @param subject the engine's business key of the case, batch or hand-over
     * @param movedFrom name of the body whose file has come and waits to be confirmed, '' for nothing
     */
    record WorklistRow(
            String taskId,
            String subject,
            String number,
            String processKey,
            String definitionId,
            String step,
            String stepName,
            String unitId,
            String post,
            String signature,
            String formKey,
            String matterId,
            String title,
            String divisionCode,
            String divisionName,
            String party,
            String assigneeId,
            String assigneeName,
            LocalDate dueOn,
            boolean provisional,
            String status,
            boolean unassignable,
            String movedFrom) {}

    /** A body and a post: whoever holds the post there may take what lies in the lane. */
    record Lane(String unitId, String post) {}

    /** Narrowing of a list; null leaves a part open. {@code dueBy} is inclusive. @param unconfirmed only what has moved and waits for its confirmation */
    record Filter(String matterId, String countyCode, String step, LocalDate dueBy, boolean unconfirmed) {}

    /** Where the page before ended: due day and task, or an id in lists that go back in time. */
    record Place(LocalDate dueOn, String taskId) {}

    /** Each up to a cap. */
    record Counts(int mine, int mineSoon, int unclaimed, int unclaimedSoon) {}

    void add(WorklistRow row);

    void remove(String taskId);

    /** Assigns when it lies with this body, nobody has it and no signature of the officer on the case forbids it. @return whether it was done */
    boolean claim(String taskId, String unitId, String officerId, String officerName);

    boolean release(String taskId, String officerId);

    /** Tasks that an officer has claimed, by id. */
    List<WorklistRow> claimedBy(String officerId, String afterTask, int limit);

    /** Lanes that hold unclaimed tasks. */
    List<Lane> lanes();

    /** Puts a lane's unclaimed tasks before the administrators. @return how many */
    int flagLane(Lane lane);

    Optional<WorklistRow> find(String taskId);

    List<WorklistRow> of(String subject);

    record StepCount(String step, String stepName, int subjects) {}

    /** How many subjects of the matters wait at each step of a procedure. */
    List<StepCount> perStep(String processKey, Collection<String> matterIds);

    /** Of what lies with this body until it is refreshed. */
    void arrived(Collection<String> subjects, String unitId, String fromName);

    /** Nothing of them waits for confirmation any more, unless {@link #arrived} says so again. */
    void refresh(Collection<String> subjects, LocalDate dueOn, boolean provisional, String status);

    /** Rows of these tasks, locked until the transaction ends. */
    List<WorklistRow> lock(Collection<String> taskIds);

    /** Gives tasks to another body's lane; nobody has claimed them there. */
    void move(Collection<String> taskIds, String unitId, boolean unassignable);

    /** @param after null for the first page; likewise below */
    List<WorklistRow> mine(String officerId, Filter filter, Place after, int limit);

    List<WorklistRow> unclaimed(String officerId, List<Lane> lanes, Filter filter, Place after, int limit);

    /** @param soon the last day that counts as soon */
    Counts counts(String officerId, List<Lane> lanes, LocalDate soon, int cap);

    List<WorklistRow> unassignable(List<String> units, String divisionPrefix, String afterTask, int limit);

    void setUnassignable(String taskId, boolean unassignable);

    void sign(String subject, String officerId, String signature);

    boolean conflicts(String subject, String officerId, String signature);

    /** Officers whose signature on the case bars them from another. */
    List<String> barred(String subject, String signature);

    /** The same for many cases; those where nobody is barred are left out. */
    Map<String, List<String>> barred(Collection<String> subjects, String signature);

    /** An ended case has no tasks that a signature could bar. */
    void forgetSignatures(String subject);

    /** Ids of tasks in the list, in order, for reconciliation. */
    List<String> taskIds(String afterId, int limit);
}

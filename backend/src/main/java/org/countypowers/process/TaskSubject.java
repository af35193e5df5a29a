package org.countypowers.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.SignedInOfficer;

/**
 * What tasks are about: cases, batches, hand-overs. Each module that starts processes implements it once for its business
 * keys; the worklist asks it what to show and hands it the answers. Part of assignment's commands.
 */
public interface TaskSubject {
    /** A subject as an officer saw it. */
    record Seen(String key, long version) {}

    /**
     * What a list says of it.
     *
     * @param matterId '' where several matters are concerned
     * @param party whose affair it is: the applicant, or the office that proposes
     * @param dueOn null when nothing runs
     * @param status translated by lists under {@code status.}
     */
    record Listed(
            String key,
            String number,
            String matterId,
            String title,
            String divisionCode,
            String divisionName,
            String party,
            LocalDate dueOn,
            boolean provisional,
            String status) {}

    /** Its file has come to a body that has not confirmed it. @param fromName name of the body that had it */
    record Arrived(String unitId, String fromName) {}

    record Done(String officerName, LocalDateTime at) {}

    /** A step that an officer did. @param id grows with time among those of one module */
    record Did(long id, LocalDateTime at, String step, String stepName, Listed about) {}

    /** A subject that this transaction has locked. */
    interface Locked {
        /** Keeps opinion and answers before the engine goes on; faults at fields are refused as the form's own. */
        void answer(WorkItem item, SignedInOfficer officer, Map<String, Object> answers);
    }

    boolean owns(String key);

    /** What a list says of one body's task, where several have the same step at once. */
    default String title(Listed listed, String unitId) {
        return listed.title();
    }

    /** Those of a field's choices that the subject leaves open; its form names them by {@code valuesKey}. */
    default List<String> choices(String key, String valuesKey, List<String> offered) {
        return offered;
    }

    /** What a field that names {@code valuesKey} is chosen from, value to label; empty where the form's own choices stand. */
    default Map<String, String> supplied(String key, String valuesKey) {
        return Map.of();
    }

    /** Why an officer who holds the post may not do this step of it, translated; empty where the post alone counts. */
    default Optional<String> barred(String key, String step, String officerId) {
        return Optional.empty();
    }

    /** Which of them a body may not work on before it has confirmed that the file is there. */
    default Map<String, Arrived> arrived(Collection<String> keys) {
        return Map.of();
    }

    Listed listed(String key);

    default Map<String, Listed> listed(Collection<String> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), this::listed));
    }

    /** @throws java.util.NoSuchElementException for a subject out of the reader's sight, as if it did not exist */
    void requireReading(String key);

    Stream stream(String key);

    /** Locks the subject first of all, so that commands on it follow each other; refuses when it has changed since it was seen. */
    Locked lock(Seen seen);

    /** Locks the subject for a command of the system that changes nothing of what officers have seen. */
    void hold(String key);

    /** What an officer did, the newest first. @param beforeId where the page before ended */
    List<Did> doneBy(String officerId, long beforeId, int limit);

    int countDone(String officerId, int cap);

    /** Who did a task that is gone, if this module knows it. */
    Optional<Done> doneAt(String taskId);
}

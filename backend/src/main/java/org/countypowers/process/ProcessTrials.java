package org.countypowers.process;

import java.util.List;
import java.util.Map;

/**
 * Runs a model that is not released yet, in an engine of its own in memory, where steps record that they were called and do
 * nothing. Few at a time: the one that was left alone longest makes room.
 */
public interface ProcessTrials {
    /** @param sets by step, the facts that it would set; a fact that was given is left as it is */
    record Trial(
            String processKey,
            Map<String, String> files,
            Map<String, Object> facts,
            Map<String, Map<String, Object>> sets) {}

    /** Where it waits for a person. */
    record Waiting(
            String taskId,
            String step,
            String name,
            String unitId,
            String post,
            String signature,
            int limitDays,
            String formKey) {}

    /** Where it waits for a message or a day; {@code id} lets it happen. */
    record Event(String id, String step, String name) {}

    /** What was passed, in order. */
    record Passed(String step, String name, String type) {}

    record Position(
            List<Waiting> tasks, List<Event> events, List<Passed> passed, Map<String, Object> facts, boolean ended) {}

    /** @return the trial's id; @throws ModelRefused as a deployment would be */
    String begin(Trial trial);

    /** @throws java.util.NoSuchElementException when it has made room for others */
    Position position(String id);

    Position complete(String id, String taskId, Map<String, Object> answers);

    Position happen(String id, String eventId);

    void end(String id);
}

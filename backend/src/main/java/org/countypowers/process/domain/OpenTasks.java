package org.countypowers.process.domain;

import java.util.Collection;
import java.util.List;

/** The engine's open tasks: its own query has no keyset and does not tell business keys. */
public interface OpenTasks {
    /** An instance and a task where it waits; the task is null when it waits for none. */
    record Waiting(String businessKey, String instanceId, String definitionId, String taskId, String step) {}

    /** Ids in order, for reconciliation. */
    List<String> after(String taskId, int limit);

    List<Waiting> of(Collection<String> businessKeys);

    record Step(String step, int instances) {}

    /** How many instances of a definition wait where. */
    List<Step> perStep(String definitionId);

    /** Those of the definitions that have an instance. */
    List<String> running(Collection<String> definitionIds);

    /** Instances of a definition by business key, each once with one step where it waits. */
    List<Waiting> ofDefinition(String definitionId, String afterKey, int limit);
}

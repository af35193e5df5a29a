package org.countypowers.process;

import java.util.List;
import java.util.Map;

/** Runs process instances. A business key is the case's id; variables are keys and decisions, never names. */
public interface ProcessRuntime {
    /** Starts the release of the process that is in force today. @return its definition's id */
    String start(String processKey, String businessKey, Map<String, Object> facts);

    /** The same by the procedure that the matter is bound to, if there is one of that kind. */
    String start(String processKey, String matterId, String businessKey, Map<String, Object> facts);

    /** Completes a task with the decisions that its gateways read; synchronous steps run before this returns. */
    void complete(String taskId, Map<String, Object> decisions);

    /** Delivers a message to the one instance of this business key that waits for it; false when none waits. */
    boolean deliver(String message, String businessKey);

    /**
     * Sets facts of running instances, by business key, and tells the observers which open tasks lie with another body now.
     * Nothing starts anew; a fact that an instance does not have is left out.
     */
    void move(Map<String, Map<String, String>> facts);

    /** Ends what runs for a business key, wherever it waits; its open tasks go. */
    void end(String businessKey, String reason);

    /** Ids of all open tasks, for reconciliation; page by id. */
    List<String> openTaskIds(String afterId, int limit);
}

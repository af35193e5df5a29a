package org.countypowers.assignment;

import java.util.Map;

/** Takes, gives back and completes tasks. */
public interface WorkItems {
    /** @throws WorkRefused when another has it, or a signature rule forbids it */
    void claim(String taskId);

    void release(String taskId);

    /**
     * Completes a task that the officer has claimed.
     *
     * @param version the case's version that the officer saw; a newer one refuses the command
     * @throws AnswersRefused with the error at each field
     * @throws WorkRefused when the task is gone, another's, or the case has changed
     */
    void complete(String taskId, long version, Map<String, Object> answers);
}

package org.countypowers.process;

import java.util.Map;
import org.countypowers.process.TaskSubject.Seen;

/** Takes a task for the signed-in officer, unless it is taken already, and completes it; implemented by the worklist. */
public interface TaskCompletion {
    /**
     * @throws RuntimeException with the fault at each field, where the answers are not complete
     * @throws RuntimeException when the task is gone or another's
     */
    void takeAndComplete(String taskId, Seen seen, Map<String, Object> answers);
}

package org.countypowers.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.forms.Form;
import org.countypowers.process.ProcessTrials.Event;
import org.countypowers.process.ProcessTrials.Passed;

/**
 * Where a trial stands.
 *
 * @param promisedDueOn null where the matter promises nothing; likewise {@code dueOn} where no clock runs
 */
public record TrialView(
        String id,
        List<Task> tasks,
        List<Event> events,
        List<Passed> passed,
        Map<String, Object> facts,
        LocalDate dueOn,
        LocalDate promisedDueOn,
        boolean ended) {
    /**
     * @param officers who would find it in their lists
     * @param dueOn by the step's own limit, or null
     */
    public record Task(
            String taskId,
            String step,
            String name,
            String bodyName,
            String post,
            String signature,
            List<String> officers,
            int limitDays,
            LocalDate dueOn,
            Form form) {}
}

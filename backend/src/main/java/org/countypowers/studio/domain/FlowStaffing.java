package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every task finds somebody in every county that uses the procedure. */
final class FlowStaffing {
    private FlowStaffing() {}

    static List<Finding> check(FlowDraft draft) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (FlowNode task : draft.model().userTasks()) {
            if (task.unit().isEmpty() || task.post().isEmpty()) {
                continue;
            }
            List<String> places = asked.computeIfAbsent(
                    task.unit() + " " + task.post(), none -> draft.context().unmanned(task.unit(), task.post()));
            if (!places.isEmpty()) {
                findings.add(draft.warning(
                        "task-manned",
                        task.id(),
                        "task.unmanned",
                        FlowWords.post(task.post()),
                        String.join("、", places)));
            }
        }
        return findings;
    }
}

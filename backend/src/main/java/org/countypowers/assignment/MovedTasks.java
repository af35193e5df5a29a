package org.countypowers.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Part of {@link Worklist}: shows open tasks that another body has now. Whoever had claimed one has it no more. */
@Component
class MovedTasks {
    private final WorkStore store;
    private final Staffing staffing;
    private final ApplicationEventPublisher events;

    MovedTasks(WorkStore store, Staffing staffing, ApplicationEventPublisher events) {
        this.store = store;
        this.staffing = staffing;
        this.events = events;
    }

    private record Lane(String unitId, boolean unassignable) {}

    /** @param unitByTask the body where each task lies now */
    void show(Map<String, String> unitByTask) {
        if (unitByTask.isEmpty()) {
            return;
        }
        List<WorklistRow> rows = store.lock(unitByTask.keySet()).stream()
                .filter(row -> !row.unitId().equals(unitByTask.get(row.taskId())))
                .toList();
        Map<Lane, Set<String>> lanes = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(WorklistRow::signature)).forEach((signature, alike) -> {
            Map<Long, List<String>> barred = signature.isEmpty()
                    ? Map.of()
                    : store.barred(alike.stream().map(WorklistRow::caseId).toList(), signature);
            alike.forEach(row -> {
                String unit = unitByTask.get(row.taskId());
                boolean staffed =
                        staffing.canTake(unit, Role.valueOf(row.post()), barred.getOrDefault(row.caseId(), List.of()));
                lanes.computeIfAbsent(new Lane(unit, !staffed), lane -> new HashSet<>())
                        .add(row.taskId());
                tell(row, unit, staffed);
            });
        });
        lanes.forEach((lane, tasks) -> store.move(tasks, lane.unitId(), lane.unassignable()));
    }

    private void tell(WorklistRow row, String unit, boolean staffed) {
        if (!row.assigneeId().isEmpty()) {
            publish(
                    row,
                    "work.claim.end",
                    row.caseNumber(),
                    Map.of("step", row.step(), "task", row.taskId(), "name", row.assigneeName()));
        }
        if (!staffed) {
            publish(
                    row,
                    "work.unassignable",
                    row.stepName(),
                    Map.of("step", row.step(), "unit", unit, "post", row.post()));
        }
    }

    private void publish(WorklistRow row, String action, String subject, Map<String, String> after) {
        events.publishEvent(Auditable.of(Stream.ofCase(row.caseId()), action, subject, after));
    }
}

package org.countypowers.assignment;

import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Part of {@link Worklist}: an open task that another release describes now. Whoever claimed it keeps it if the post still may. */
@Component
class MigratedTasks {
    private final WorkStore store;
    private final Subjects subjects;
    private final Staffing staffing;
    private final ApplicationEventPublisher events;

    MigratedTasks(WorkStore store, Subjects subjects, Staffing staffing, ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.staffing = staffing;
        this.events = events;
    }

    void show(WorkItem item) {
        for (WorklistRow row : store.lock(List.of(item.taskId()))) {
            String unit = item.unitId() == null ? "" : item.unitId();
            List<String> barred =
                    item.signature().isEmpty() ? List.of() : store.barred(row.subject(), item.signature());
            boolean keeps = row.unitId().equals(unit)
                    && row.post().equals(item.post())
                    && !row.assigneeId().isEmpty()
                    && !barred.contains(row.assigneeId());
            store.remove(row.taskId());
            store.add(new WorklistRow(
                    row.taskId(),
                    row.subject(),
                    row.number(),
                    item.processKey(),
                    item.definitionId(),
                    item.step(),
                    item.stepName(),
                    unit,
                    item.post(),
                    item.signature(),
                    item.formKey(),
                    row.matterId(),
                    row.title(),
                    row.divisionCode(),
                    row.divisionName(),
                    row.party(),
                    keeps ? row.assigneeId() : "",
                    keeps ? row.assigneeName() : "",
                    row.dueOn(),
                    row.provisional(),
                    row.status(),
                    !keeps && !staffing.canTake(unit, Role.valueOf(item.post()), barred),
                    row.unitId().equals(unit) ? row.movedFrom() : ""));
            if (!keeps && !row.assigneeId().isEmpty()) {
                events.publishEvent(Auditable.of(
                        subjects.of(row.subject()).stream(row.subject()),
                        "work.claim.end",
                        row.number(),
                        Map.of("step", row.step(), "task", row.taskId(), "name", row.assigneeName())));
            }
        }
    }
}

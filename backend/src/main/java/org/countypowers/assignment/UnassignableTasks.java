package org.countypowers.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrators' queue: tasks that nobody may take. Somebody must be posted; nothing is ever approved by itself. */
@Service
public class UnassignableTasks {
    public static final int PAGE = 50;

    private final WorkStore store;
    private final Worklist worklist;
    private final Bodies bodies;
    private final CurrentOfficer officers;

    UnassignableTasks(WorkStore store, Worklist worklist, Bodies bodies, CurrentOfficer officers) {
        this.store = store;
        this.worklist = worklist;
        this.bodies = bodies;
        this.officers = officers;
    }

    public record Unassignable(
            String taskId, String number, String title, String step, String stepName, String unitName, String post) {}

    /** Up to {@link #PAGE} tasks of the administrator's bodies and divisions; those that somebody can take by now leave the queue. */
    @PreAuthorize("hasAuthority('WORK_ADMINISTER')")
    @Transactional
    public List<Unassignable> page(String afterTask) {
        List<Posting> administering = officers.require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.WORK_ADMINISTER))
                .toList();
        String prefix = administering.stream()
                .filter(posting -> posting.role() == org.countypowers.organisation.Role.SYSTEM_ADMIN)
                .map(posting -> posting.divisionCode().replaceAll("(00)+$", ""))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
        List<String> units = administering.stream().map(Posting::unitId).toList();
        List<Unassignable> page = new ArrayList<>();
        String after = afterTask;
        List<WorklistRow> rows;
        do {
            rows = store.unassignable(units, prefix, after, PAGE);
            for (WorklistRow row : rows) {
                after = row.taskId();
                if (worklist.staffed(row)) {
                    store.setUnassignable(row.taskId(), false);
                } else if (page.size() < PAGE) {
                    page.add(view(row));
                }
            }
        } while (rows.size() == PAGE && page.size() < PAGE);
        return page;
    }

    private Unassignable view(WorklistRow row) {
        return new Unassignable(
                row.taskId(),
                row.number(),
                row.title(),
                row.step(),
                row.stepName(),
                row.unitId().isEmpty() ? "" : bodies.body(row.unitId()).name(),
                row.post());
    }
}

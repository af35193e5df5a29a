package org.countypowers.delegation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.TaskRow;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The improvement plan of a county that cannot take a matter on yet: who does what until when, and the proof. */
@Service
@Transactional
public class CapacityPlan {
    private static final int LONGEST = 500;
    private static final int LONGEST_OWNER = 60;

    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;

    CapacityPlan(CapacityStore store, CapacityBook book, CapacityScope scope) {
        this.store = store;
        this.book = book;
        this.scope = scope;
    }

    /** @param goal figure to reach; null where only the checking office can raise the score */
    public record Task(
            long id,
            String code,
            boolean gate,
            BigDecimal goal,
            String owner,
            LocalDate dueOn,
            LocalDate doneOn,
            String note) {
        public boolean overdue(LocalDate day) {
            return doneOn == null && dueOn != null && dueOn.isBefore(day);
        }
    }

    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    @Transactional(readOnly = true)
    public List<Task> tasks(long id) {
        scope.requireReading(book.read(id).divisionCode());
        return store.tasks(id).stream()
                .map(row -> new Task(
                        row.id(),
                        row.code(),
                        row.gate(),
                        row.goal(),
                        row.owner(),
                        row.dueOn(),
                        row.doneOn(),
                        row.note()))
                .toList();
    }

    /** @throws CapacityRefused without an owner, for a day in the past, or when it is done already */
    @PreAuthorize("hasAuthority('CAPACITY_ASSESS')")
    public void assign(long id, long taskId, String owner, LocalDate dueOn) {
        CapacitySheet sheet = own(id);
        TaskRow task = open(id, taskId);
        if (owner == null || owner.isBlank() || owner.length() > LONGEST_OWNER) {
            throw new CapacityRefused("delegation.capacity.task.owner");
        }
        if (dueOn == null || dueOn.isBefore(book.today())) {
            throw new CapacityRefused("delegation.capacity.task.due");
        }
        change(task, owner.strip(), dueOn, null, task.note());
        book.tell(sheet, "task.assign", Map.of("code", task.code(), "owner", owner.strip(), "due", dueOn));
    }

    /** @throws CapacityRefused when nobody owns it, without evidence, for a day that has not come, or with too long a note */
    @PreAuthorize("hasAuthority('CAPACITY_ASSESS')")
    public void finish(long id, long taskId, LocalDate doneOn, String note) {
        CapacitySheet sheet = own(id);
        TaskRow task = open(id, taskId);
        if (task.owner().isEmpty()) {
            throw new CapacityRefused("delegation.capacity.task.owner");
        }
        if (doneOn == null || doneOn.isAfter(book.today()) || doneOn.isBefore(sheet.checkedOn())) {
            throw new CapacityRefused("delegation.capacity.task.done");
        }
        if (store.files(id).stream().noneMatch(file -> file.taskId() != null && file.taskId() == taskId)) {
            throw new CapacityRefused("delegation.capacity.task.evidence");
        }
        String said = note == null ? "" : note.strip();
        if (said.length() > LONGEST) {
            throw new CapacityRefused("delegation.capacity.task.note");
        }
        change(task, task.owner(), task.dueOn(), doneOn, said);
        book.tell(sheet, "task.finish", Map.of("code", task.code(), "on", doneOn));
    }

    private void change(TaskRow task, String owner, LocalDate dueOn, LocalDate doneOn, String note) {
        store.change(new TaskRow(
                task.id(), task.assessmentId(), task.code(), task.gate(), task.goal(), owner, dueOn, doneOn, note));
    }

    private CapacitySheet own(long id) {
        CapacitySheet sheet = book.lock(id, CapacityState.CHECKED);
        if (!scope.assesses(sheet.divisionCode())) {
            throw new AccessDeniedException("the county carries out its own plan");
        }
        return sheet;
    }

    private TaskRow open(long id, long taskId) {
        TaskRow task = store.tasks(id).stream()
                .filter(each -> each.id() == taskId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("task " + taskId));
        if (task.doneOn() != null) {
            throw new CapacityRefused("delegation.capacity.task.closed");
        }
        return task;
    }
}

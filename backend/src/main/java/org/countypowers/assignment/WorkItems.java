package org.countypowers.assignment;

import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.casework.CaseRefused;
import org.countypowers.forms.Answers;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.process.TaskCompletion;
import org.countypowers.process.TaskSubject.Locked;
import org.countypowers.process.TaskSubject.Seen;
import org.countypowers.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes (签收), gives back and completes tasks: all of a command is done, or nothing. */
@Service
public class WorkItems implements TaskCompletion {
    private final WorkStore store;
    private final TaskForms taskForms;
    private final Forms forms;
    private final Subjects subjects;
    private final ProcessRuntime processes;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;

    WorkItems(
            WorkStore store,
            TaskForms taskForms,
            Forms forms,
            Subjects subjects,
            ProcessRuntime processes,
            CurrentOfficer officers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.taskForms = taskForms;
        this.forms = forms;
        this.subjects = subjects;
        this.processes = processes;
        this.officers = officers;
        this.events = events;
    }

    /**
     * @throws WorkRefused when another has it, the post is not held, a signature rule forbids it, or the case has moved here and
     *     nobody has confirmed that its file arrived
     */
    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional
    public void claim(String taskId) {
        SignedInOfficer officer = officers.require();
        WorklistRow row = row(taskId);
        if (!officer.holds(Role.valueOf(row.post()), row.unitId())) {
            throw new WorkRefused("assignment.error.notYourPost", List.of());
        }
        requireConfirmed(row);
        subjects.of(row.subject())
                .barred(row.subject(), row.step(), officer.officerId())
                .ifPresent(why -> {
                    throw new WorkRefused(why, List.of());
                });
        if (!store.claim(taskId, row.unitId(), officer.officerId(), officer.name())) {
            throw whyNot(taskId, row, officer);
        }
        tell("work.claim", row);
    }

    /** @throws WorkRefused when the officer does not have it */
    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional
    public void release(String taskId) {
        WorklistRow row = row(taskId);
        if (!store.release(taskId, officers.require().officerId())) {
            throw new WorkRefused("assignment.error.notYours", List.of());
        }
        tell("work.release", row);
    }

    /**
     * Completes a task that the officer has claimed.
     *
     * @param seen the task's subject as the officer saw it
     * @throws AnswersRefused with the fault at each field
     * @throws WorkRefused when the task is gone or another's
     */
    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional
    public void complete(String taskId, Seen seen, Map<String, Object> given) {
        SignedInOfficer officer = officers.require();
        String subject = seen.key();
        Locked locked = lock(taskId, seen);
        WorklistRow row = row(taskId);
        if (!row.subject().equals(subject) || !row.assigneeId().equals(officer.officerId())) {
            throw new WorkRefused("assignment.error.notYours", List.of());
        }
        if (!officer.holds(Role.valueOf(row.post()), row.unitId())) {
            throw new WorkRefused("assignment.error.notYourPost", List.of());
        }
        requireConfirmed(row);
        if (!row.signature().isEmpty() && store.conflicts(subject, officer.officerId(), row.signature())) {
            throw new WorkRefused("assignment.error.signature." + row.signature(), List.of());
        }
        Answers checked = forms.check(taskForms.of(row), given);
        if (!checked.complete()) {
            throw new AnswersRefused(checked.errors());
        }
        WorkItem item = new WorkItem(
                taskId,
                row.processKey(),
                row.definitionId(),
                row.step(),
                row.stepName(),
                subject,
                "",
                row.unitId(),
                row.post(),
                row.signature(),
                row.formKey(),
                0,
                officer.officerId());
        locked.answer(item, officer, checked.values());
        if (!row.signature().isEmpty()) {
            store.sign(subject, officer.officerId(), row.signature());
        }
        Object outcome = checked.values().get("outcome");
        processes.complete(taskId, outcome == null ? Map.of() : Map.of("outcome", outcome));
    }

    @Override
    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional
    public void takeAndComplete(String taskId, Seen seen, Map<String, Object> given) {
        lock(taskId, seen);
        if (!row(taskId).assigneeId().equals(officers.require().officerId())) {
            claim(taskId);
        }
        complete(taskId, seen, given);
    }

    /** Whoever comes second hears who did the task rather than that the case has changed. */
    private Locked lock(String taskId, Seen seen) {
        try {
            return subjects.of(seen.key()).lock(seen);
        } catch (CaseRefused stale) {
            if (!stale.key().equals(CaseRefused.TRANSFERRED)) {
                row(taskId);
            }
            throw stale;
        } catch (RuntimeException stale) {
            row(taskId);
            throw stale;
        }
    }

    private WorklistRow row(String taskId) {
        return store.find(taskId).orElseThrow(() -> subjects.gone(taskId));
    }

    private static void requireConfirmed(WorklistRow row) {
        if (!row.movedFrom().isEmpty()) {
            throw new WorkRefused(WorkRefused.UNCONFIRMED, List.of(row.movedFrom()));
        }
    }

    private WorkRefused whyNot(String taskId, WorklistRow seen, SignedInOfficer officer) {
        WorklistRow now = row(taskId);
        if (!now.unitId().equals(seen.unitId())) {
            return new WorkRefused("assignment.error.notYourPost", List.of());
        }
        if (!now.assigneeId().isEmpty()) {
            return new WorkRefused("assignment.error.taken", List.of(now.assigneeName()));
        }
        return new WorkRefused("assignment.error.signature." + seen.signature(), List.of());
    }

    private void tell(String action, WorklistRow row) {
        events.publishEvent(Auditable.of(
                subjects.of(row.subject()).stream(row.subject()),
                action,
                row.number(),
                Map.of("step", row.step(), "task", row.taskId())));
    }
}

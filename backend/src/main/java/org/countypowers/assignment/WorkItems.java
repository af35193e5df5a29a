package org.countypowers.assignment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.CaseAnswers;
import org.countypowers.casework.CaseLists;
import org.countypowers.casework.CaseRefused;
import org.countypowers.casework.CaseSeen;
import org.countypowers.forms.Answers;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes (签收), gives back and completes tasks: all of a command is done, or nothing. */
@Service
public class WorkItems {
    private final WorkStore store;
    private final TaskForms taskForms;
    private final Forms forms;
    private final CaseAnswers answers;
    private final CaseLists cases;
    private final ProcessRuntime processes;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;

    WorkItems(
            WorkStore store,
            TaskForms taskForms,
            Forms forms,
            CaseAnswers answers,
            CaseLists cases,
            ProcessRuntime processes,
            CurrentOfficer officers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.taskForms = taskForms;
        this.forms = forms;
        this.answers = answers;
        this.cases = cases;
        this.processes = processes;
        this.officers = officers;
        this.events = events;
    }

    /** @throws WorkRefused when another has it, the post is not held, or a signature rule forbids it */
    @PreAuthorize("hasAuthority('CASE_WORK')")
    @Transactional
    public void claim(String taskId) {
        SignedInOfficer officer = officers.require();
        WorklistRow row = row(taskId);
        if (!officer.holds(Role.valueOf(row.post()), row.unitId())) {
            throw new WorkRefused("assignment.error.notYourPost", List.of());
        }
        if (!store.claim(taskId, row.unitId(), officer.officerId(), officer.name())) {
            throw whyNot(taskId, row, officer);
        }
        tell("work.claim", row);
    }

    /** @throws WorkRefused when the officer does not have it */
    @PreAuthorize("hasAuthority('CASE_WORK')")
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
     * @param seen the case as the officer saw it
     * @throws AnswersRefused with the fault at each field
     * @throws WorkRefused when the task is gone or another's
     * @throws CaseRefused when the case has changed meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_WORK')")
    @Transactional
    public void complete(String taskId, CaseSeen seen, Map<String, Object> given) {
        SignedInOfficer officer = officers.require();
        long caseId = seen.caseId();
        CaseAnswers.Locked locked = lock(taskId, seen);
        WorklistRow row = row(taskId);
        if (row.caseId() != caseId || !row.assigneeId().equals(officer.officerId())) {
            throw new WorkRefused("assignment.error.notYours", List.of());
        }
        if (!officer.holds(Role.valueOf(row.post()), row.unitId())) {
            throw new WorkRefused("assignment.error.notYourPost", List.of());
        }
        if (!row.signature().isEmpty() && store.conflicts(caseId, officer.officerId(), row.signature())) {
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
                Long.toString(caseId),
                "",
                row.unitId(),
                row.post(),
                row.signature(),
                row.formKey(),
                officer.officerId());
        answers.record(locked, item, officer, checked.values());
        if (!row.signature().isEmpty()) {
            store.sign(caseId, officer.officerId(), row.signature());
        }
        processes.complete(taskId, Map.of("outcome", checked.values().get("outcome")));
    }

    /** Whoever comes second hears who did the task rather than that the case has changed. */
    private CaseAnswers.Locked lock(String taskId, CaseSeen seen) {
        try {
            return answers.lock(seen);
        } catch (CaseRefused stale) {
            if (!stale.key().equals(CaseRefused.TRANSFERRED)) {
                row(taskId);
            }
            throw stale;
        }
    }

    private WorklistRow row(String taskId) {
        return store.find(taskId).orElseThrow(() -> cases.doneAt(taskId)
                .map(done -> new WorkRefused(
                        "assignment.error.done",
                        List.of(done.officerName(), done.at().format(DateTimeFormatter.ofPattern("HH:mm")))))
                .orElseGet(() -> new WorkRefused("assignment.error.gone", List.of())));
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
                Stream.ofCase(row.caseId()),
                action,
                row.caseNumber(),
                Map.of("step", row.step(), "task", row.taskId())));
    }
}

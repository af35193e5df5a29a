package org.countypowers.assignment;

import java.util.List;
import java.util.Optional;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a case, a batch, a hand-over, a proceeding about a licence or a visit, and what the reader may do with each. */
@Service
public class CaseTasks {
    private final WorkStore store;
    private final Subjects subjects;
    private final Bodies bodies;
    private final TaskForms forms;
    private final CurrentOfficer officers;

    CaseTasks(WorkStore store, Subjects subjects, Bodies bodies, TaskForms forms, CurrentOfficer officers) {
        this.store = store;
        this.subjects = subjects;
        this.bodies = bodies;
        this.forms = forms;
        this.officers = officers;
    }

    /** @throws java.util.NoSuchElementException when the case is not in the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<CaseTask> of(long caseId) {
        return of(Long.toString(caseId));
    }

    /** @throws java.util.NoSuchElementException when the subject is not in the reader's scope */
    @PreAuthorize(
            "hasAnyAuthority('CASE_READ', 'DELEGATION_READ', 'HANDOVER_READ', 'LICENCE_READ', 'SUPERVISION_READ', 'FILE_REVIEW_READ')")
    @Transactional(readOnly = true)
    public List<CaseTask> of(String subject) {
        subjects.of(subject).requireReading(subject);
        SignedInOfficer officer = officers.require();
        return store.of(subject).stream().map(row -> task(row, officer)).toList();
    }

    private CaseTask task(WorklistRow row, SignedInOfficer officer) {
        boolean mine = row.assigneeId().equals(officer.officerId());
        boolean post = officer.holds(Role.valueOf(row.post()), row.unitId());
        boolean conflict = post
                && !row.signature().isEmpty()
                && store.conflicts(row.subject(), officer.officerId(), row.signature());
        boolean free = row.assigneeId().isEmpty();
        Optional<String> barred = post
                ? subjects.of(row.subject()).barred(row.subject(), row.step(), officer.officerId())
                : Optional.empty();
        String refusal = conflict
                ? "assignment.error.signature." + row.signature()
                : !post
                        ? "assignment.error.notYourPost"
                        : !row.movedFrom().isEmpty()
                                ? WorkRefused.UNCONFIRMED
                                : free || mine ? null : "assignment.error.taken";
        return new CaseTask(
                row.taskId(),
                row.step(),
                row.stepName(),
                row.unitId().isEmpty() ? "" : bodies.body(row.unitId()).name(),
                row.post(),
                row.assigneeId(),
                row.assigneeName(),
                mine,
                post && free && !conflict && barred.isEmpty() && row.movedFrom().isEmpty(),
                barred.filter(why -> !mine).orElse(refusal),
                row.movedFrom(),
                mine ? forms.of(row) : null);
    }
}

package org.countypowers.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.CaseFacts;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The only writer of worklist rows, told of every task by the engine in the engine's own transaction. */
@Service
class Worklist implements WorkItemObserver {
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final WorkStore store;
    private final CaseFacts cases;
    private final Staffing staffing;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;

    Worklist(
            WorkStore store,
            CaseFacts cases,
            Staffing staffing,
            CurrentOfficer officers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cases = cases;
        this.staffing = staffing;
        this.officers = officers;
        this.events = events;
    }

    @Override
    public void created(WorkItem item) {
        CaseFacts.Facts facts = cases.of(Long.parseLong(item.businessKey()));
        WorklistRow row = row(item, facts);
        boolean staffed = staffed(row);
        store.add(row);
        if (!staffed) {
            // Nobody may take it: an administrator must know. It is never approved by itself.
            store.setUnassignable(item.taskId(), true);
            events.publishEvent(Auditable.of(
                    Stream.ofCase(facts.caseId()),
                    "work.unassignable",
                    facts.number(),
                    Map.of("step", item.step(), "unit", row.unitId(), "post", item.post())));
        }
    }

    @Override
    public void assigned(WorkItem item) {
        // Claim, release and reassignment write the row before they tell the engine.
    }

    @Override
    public void completed(WorkItem item) {
        store.remove(item.taskId());
    }

    @Override
    public void deleted(WorkItem item) {
        store.remove(item.taskId());
    }

    /** Who registered a case has signed at the counter, and finds it under "registered by me". */
    @EventListener(condition = "#event.action() == 'case.register'")
    void registered(Auditable event) {
        long caseId = Long.parseLong(event.stream().id());
        CaseFacts.Facts facts = cases.of(caseId);
        String officer = officers.require().officerId();
        store.addRegistered(row(new WorkItem("", "", "", "", "", "", "", "", "", "", "", null), facts), officer);
        store.sign(caseId, officer, "COUNTER");
    }

    /** A clock that moved moves the case in every list. */
    @EventListener(condition = "#event.action().startsWith('clock.') && #event.action() != 'clock.stop'")
    void clockChanged(Auditable event) {
        refresh(Long.parseLong(event.stream().id()));
    }

    /** Due day and status in all rows of a case. */
    void refresh(long caseId) {
        CaseFacts.Facts facts = cases.of(caseId);
        store.refresh(caseId, due(facts), facts.provisional(), facts.status().name());
    }

    boolean staffed(WorklistRow row) {
        List<String> barred = row.signature().isEmpty() ? List.of() : store.barred(row.caseId(), row.signature());
        return staffing.canTake(row.unitId(), Role.valueOf(row.post()), barred);
    }

    private static LocalDate due(CaseFacts.Facts facts) {
        return facts.dueOn() == null ? NO_DAY : facts.dueOn();
    }

    private static WorklistRow row(WorkItem item, CaseFacts.Facts facts) {
        return new WorklistRow(
                item.taskId(),
                facts.caseId(),
                facts.number(),
                item.processKey(),
                item.definitionId(),
                item.step(),
                item.stepName(),
                item.unitId() == null ? "" : item.unitId(),
                item.post(),
                item.signature(),
                item.formKey(),
                facts.matterId(),
                facts.matterName(),
                facts.countyCode(),
                facts.countyName(),
                facts.applicantName(),
                "",
                "",
                due(facts),
                facts.provisional(),
                facts.status().name(),
                false);
    }
}

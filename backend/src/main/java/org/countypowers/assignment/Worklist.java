package org.countypowers.assignment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.PerTransaction;
import org.countypowers.audit.Stream;
import org.countypowers.casework.CaseFacts;
import org.countypowers.casework.CaseStatus;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The only writer of worklist rows, told of every task by the engine in the engine's own transaction. Claims are rows here alone. */
@Service
class Worklist implements WorkItemObserver {
    private static final Set<String> ENDS = Set.of("case.close", "case.acceptance.refuse", "case.return");
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final WorkStore store;
    private final CaseFacts cases;
    private final Staffing staffing;
    private final CurrentOfficer officers;
    private final MovedTasks moved;
    private final ApplicationEventPublisher events;
    private final PerTransaction<Changes> changes = new PerTransaction<>(Changes::new, this::show, 10);

    Worklist(
            WorkStore store,
            CaseFacts cases,
            Staffing staffing,
            CurrentOfficer officers,
            MovedTasks moved,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cases = cases;
        this.staffing = staffing;
        this.officers = officers;
        this.moved = moved;
        this.events = events;
    }

    @Override
    public void created(WorkItem item) {
        changes.current().created().put(item.taskId(), item);
        long caseId = Long.parseLong(item.businessKey());
        if (!staffed(item, caseId)) {
            // Nobody may take it: an administrator must know. It is never approved by itself.
            changes.current().unassignable().add(item.taskId());
            events.publishEvent(Auditable.of(
                    Stream.ofCase(caseId),
                    "work.unassignable",
                    item.stepName(),
                    Map.of("step", item.step(), "unit", unit(item), "post", item.post())));
        }
    }

    @Override
    public void completed(WorkItem item) {
        deleted(item);
    }

    @Override
    public void deleted(WorkItem item) {
        if (changes.current().created().remove(item.taskId()) == null) {
            store.remove(item.taskId());
        }
    }

    @Override
    public void moved(String taskId, String unitId) {
        changes.current().moved().put(taskId, unitId);
    }

    /**
     * Who registered a case has signed at the counter. A clock that moved or an act of the law moves the case in every list:
     * once, just before the commit.
     */
    @EventListener
    void said(Auditable event) {
        String action = event.action();
        if (action.equals("case.register")) {
            long caseId = Long.parseLong(event.stream().id());
            changes.current().fresh().add(caseId);
            store.sign(caseId, officers.require().officerId(), "COUNTER");
        } else if (action.startsWith("clock.") || action.startsWith("case.") && !action.equals("case.opinion")) {
            changes.current().cases().add(Long.parseLong(event.stream().id()));
            if (ENDS.contains(action)) {
                store.forgetSignatures(Long.parseLong(event.stream().id()));
            }
        }
    }

    /** What a transaction changed and the lists do not show yet. */
    private record Changes(
            Map<String, WorkItem> created,
            Set<String> unassignable,
            Map<String, String> moved,
            Set<Long> cases,
            Set<Long> fresh) {
        Changes() {
            this(new LinkedHashMap<>(), new HashSet<>(), new TreeMap<>(), new TreeSet<>(), new HashSet<>());
        }
    }

    private void show(Changes changed) {
        // A case registered just now stands in no list yet.
        changed.cases().removeAll(changed.fresh());
        Set<Long> concerned = new TreeSet<>(changed.cases());
        changed.created().values().forEach(item -> concerned.add(Long.parseLong(item.businessKey())));
        Map<Long, CaseFacts.Facts> known = cases.of(concerned);
        changed.cases().stream()
                .collect(Collectors.groupingBy(caseId -> Shown.of(known.get(caseId))))
                .forEach((shown, caseIds) -> store.refresh(
                        caseIds,
                        shown.dueOn(),
                        shown.provisional(),
                        shown.status().name()));
        changed.created()
                .values()
                .forEach(item -> store.add(row(
                        item,
                        known.get(Long.parseLong(item.businessKey())),
                        changed.unassignable().contains(item.taskId()))));
        // Last, so that what was created in this transaction moves as well.
        moved.show(changed.moved());
    }

    private record Shown(LocalDate dueOn, boolean provisional, CaseStatus status) {
        private static Shown of(CaseFacts.Facts facts) {
            return new Shown(due(facts), facts.provisional(), facts.status());
        }
    }

    boolean staffed(WorklistRow row) {
        return staffed(row.caseId(), row.unitId(), row.post(), row.signature());
    }

    private boolean staffed(WorkItem item, long caseId) {
        return staffed(caseId, unit(item), item.post(), item.signature());
    }

    private boolean staffed(long caseId, String unit, String post, String signature) {
        List<String> barred = signature.isEmpty() ? List.of() : store.barred(caseId, signature);
        return staffing.canTake(unit, Role.valueOf(post), barred);
    }

    private static String unit(WorkItem item) {
        return item.unitId() == null ? "" : item.unitId();
    }

    private static LocalDate due(CaseFacts.Facts facts) {
        return facts.dueOn() == null ? NO_DAY : facts.dueOn();
    }

    private static WorklistRow row(WorkItem item, CaseFacts.Facts facts, boolean unassignable) {
        return new WorklistRow(
                item.taskId(),
                facts.caseId(),
                facts.number(),
                item.processKey(),
                item.definitionId(),
                item.step(),
                item.stepName(),
                unit(item),
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
                unassignable);
    }
}

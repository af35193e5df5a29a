package org.countypowers.assignment;

import java.time.LocalDate;
import java.util.Collection;
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
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.process.TaskSubject.Listed;
import org.countypowers.process.WorkItem;
import org.countypowers.process.WorkItemObserver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The only writer of worklist rows, told of every task by the engine in the engine's own transaction. Claims are rows here alone. */
@Service
class Worklist implements WorkItemObserver {
    private static final Set<String> ENDS = Set.of("case.close", "case.acceptance.refuse", "case.return");
    private static final Set<String> PROPOSED = Set.of("delegation.batch.create", "delegation.batch.start");
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final WorkStore store;
    private final Subjects subjects;
    private final Staffing staffing;
    private final CurrentOfficer officers;
    private final MovedTasks moved;
    private final MigratedTasks migrated;
    private final StepLimits limits;
    private final ApplicationEventPublisher events;
    private final PerTransaction<Changes> changes = new PerTransaction<>(Changes::new, this::show, 10);

    Worklist(
            WorkStore store,
            Subjects subjects,
            Staffing staffing,
            CurrentOfficer officers,
            MovedTasks moved,
            MigratedTasks migrated,
            StepLimits limits,
            ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.staffing = staffing;
        this.officers = officers;
        this.moved = moved;
        this.migrated = migrated;
        this.limits = limits;
        this.events = events;
    }

    @Override
    public void created(WorkItem item) {
        changes.current().created().put(item.taskId(), item);
        limits.begin(item);
        if (!staffed(item)) {
            // Nobody may take it: an administrator must know. It is never approved by itself.
            changes.current().unassignable().add(item.taskId());
            events.publishEvent(Auditable.of(
                    subjects.of(item.businessKey()).stream(item.businessKey()),
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
        limits.end(item);
        if (changes.current().created().remove(item.taskId()) == null) {
            store.remove(item.taskId());
        }
    }

    @Override
    public void moved(String taskId, String unitId) {
        changes.current().moved().put(taskId, unitId);
    }

    @Override
    public void migrated(WorkItem item) {
        migrated.show(item);
        limits.beginAnew(item);
    }

    /**
     * Who registered a case has signed at the counter, who drew up or started a batch as its proposer, who began a proceeding about
     * a licence as its handler. A clock that moved or an act of the
     * law moves the case in every list: once, just before the commit.
     */
    @EventListener
    void said(Auditable event) {
        String action = event.action();
        if (PROPOSED.contains(action)) {
            store.sign(
                    String.valueOf(event.after().get("key")), officers.require().officerId(), "PROPOSER");
        } else if (action.equals("licence.begin")) {
            store.sign(
                    String.valueOf(event.after().get("key")), officers.require().officerId(), "HANDLER");
        } else if (action.equals("feedback.begin") || action.equals("feedback.involve")) {
            involved(event);
        } else if (action.equals("case.register")) {
            changes.current().fresh().add(event.stream().id());
            store.sign(event.stream().id(), officers.require().officerId(), "COUNTER");
        } else if (event.stream().kind() == Stream.Kind.CASE
                && (action.startsWith("clock.") || action.startsWith("case.") && !action.equals("case.opinion"))) {
            changes.current().changed().add(event.stream().id());
            if (ENDS.contains(action)) {
                store.forgetSignatures(event.stream().id());
            }
        }
    }

    /** Whose work a complaint or a bad rating is about has signed there before anybody works on it. */
    private void involved(Auditable event) {
        String subject = String.valueOf(event.after().get("key"));
        ((Collection<?>) event.after().get("involved"))
                .forEach(officer -> store.sign(subject, String.valueOf(officer), "INVOLVED"));
    }

    /** What a transaction changed and the lists do not show yet. */
    private record Changes(
            Map<String, WorkItem> created,
            Set<String> unassignable,
            Map<String, String> moved,
            Set<String> changed,
            Set<String> fresh) {
        Changes() {
            this(new LinkedHashMap<>(), new HashSet<>(), new TreeMap<>(), new TreeSet<>(), new HashSet<>());
        }
    }

    private void show(Changes said) {
        // A case registered just now stands in no list yet.
        said.changed().removeAll(said.fresh());
        Set<String> concerned = new TreeSet<>(said.changed());
        said.created().values().forEach(item -> concerned.add(item.businessKey()));
        Map<String, Listed> known = subjects.listed(concerned);
        said.changed().stream()
                .collect(Collectors.groupingBy(subject -> Shown.of(known.get(subject))))
                .forEach((shown, subjects) ->
                        store.refresh(subjects, shown.dueOn(), shown.provisional(), shown.status()));
        said.created()
                .values()
                .forEach(item -> store.add(row(
                        item, known.get(item.businessKey()), said.unassignable().contains(item.taskId()))));
        // Behind the rest, so that what was created in this transaction moves as well.
        moved.show(said.moved());
        subjects.arrived(concerned)
                .forEach((where, arrived) -> store.arrived(arrived, where.unitId(), where.fromName()));
    }

    private record Shown(LocalDate dueOn, boolean provisional, String status) {
        private static Shown of(Listed listed) {
            return new Shown(due(listed), listed.provisional(), listed.status());
        }
    }

    boolean staffed(WorklistRow row) {
        return staffed(row.subject(), row.unitId(), row.post(), row.signature());
    }

    private boolean staffed(WorkItem item) {
        return staffed(item.businessKey(), unit(item), item.post(), item.signature());
    }

    private boolean staffed(String subject, String unit, String post, String signature) {
        List<String> barred = signature.isEmpty() ? List.of() : store.barred(subject, signature);
        return staffing.canTake(unit, Role.valueOf(post), barred);
    }

    private static String unit(WorkItem item) {
        return item.unitId() == null ? "" : item.unitId();
    }

    private static LocalDate due(Listed listed) {
        return listed.dueOn() == null ? NO_DAY : listed.dueOn();
    }

    private WorklistRow row(WorkItem item, Listed listed, boolean unassignable) {
        String title = subjects.of(item.businessKey()).title(listed, unit(item));
        return new WorklistRow(
                item.taskId(),
                listed.key(),
                listed.number(),
                item.processKey(),
                item.definitionId(),
                item.step(),
                item.stepName(),
                unit(item),
                item.post(),
                item.signature(),
                item.formKey(),
                listed.matterId(),
                title,
                listed.divisionCode(),
                listed.divisionName(),
                listed.party(),
                "",
                "",
                due(listed),
                listed.provisional(),
                listed.status(),
                unassignable,
                "");
    }
}

package org.countypowers.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.assignment.domain.StepLimitStore;
import org.countypowers.assignment.domain.StepLimitStore.LimitRow;
import org.countypowers.deadline.ClockWatch;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Limits that a model sets to single steps; they rest while the case's clocks do. Tasks without one cost nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StepLimits {
    /**
     * A step that was not done in time.
     *
     * @param officerId who has the task or had it; '' when nobody took it
     */
    public record LateStep(
            String subject,
            String stepName,
            String unitId,
            String officerId,
            String officerName,
            LocalDate dueOn,
            LocalDate lastOn) {}

    private final StepLimitStore store;
    private final ClockWatch clocks;
    private final Bodies bodies;
    private final Clock clock;

    StepLimits(StepLimitStore store, ClockWatch clocks, Bodies bodies, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.bodies = bodies;
        this.clock = clock;
    }

    void begin(WorkItem item) {
        begin(item, LocalDate.now(clock));
    }

    /** Another release describes the task now: a limit that it had counts from the same day, one that it gets from today. */
    void beginAnew(WorkItem item) {
        LocalDate from = store.lock(item.taskId()).map(LimitRow::fromOn).orElse(LocalDate.now(clock));
        store.remove(item.taskId());
        begin(item, from);
    }

    private void begin(WorkItem item, LocalDate from) {
        if (item.limitDays() > 0 && item.unitId() != null) {
            store.add(new LimitRow(
                    item.taskId(),
                    item.businessKey(),
                    item.stepName(),
                    item.unitId(),
                    "",
                    "",
                    from,
                    item.limitDays(),
                    due(item.businessKey(), item.unitId(), from, item.limitDays()),
                    null));
        }
    }

    void end(WorkItem item) {
        if (item.limitDays() > 0) {
            store.done(item.taskId(), LocalDate.now(clock));
        }
    }

    /** Tasks to look at today, after one of them. */
    public List<String> waiting(String afterTask, int limit) {
        return store.overdue(LocalDate.now(clock), afterTask, limit);
    }

    /** Looks at one once and for all, unless days that did not count move its limit. @return empty when it is not late */
    public Optional<LateStep> look(String taskId) {
        LimitRow row = store.lock(taskId).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        LocalDate due = due(row.subject(), row.unitId(), row.fromOn(), row.days());
        LocalDate last = row.doneOn() == null ? LocalDate.now(clock) : row.doneOn();
        if (!last.isAfter(due)) {
            if (row.doneOn() == null) {
                store.move(taskId, due);
            } else {
                store.remove(taskId);
            }
            return Optional.empty();
        }
        store.remove(taskId);
        return Optional.of(new LateStep(
                row.subject(), row.stepName(), row.unitId(), row.officerId(), row.officerName(), due, last));
    }

    private LocalDate due(String subject, String unit, LocalDate from, int days) {
        return clocks.stepDue(subject, from, days, bodies.body(unit).divisionCode());
    }
}

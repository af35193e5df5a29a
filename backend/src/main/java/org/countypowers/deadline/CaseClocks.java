package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.countypowers.deadline.domain.ClockStore.SuspensionRow;
import org.countypowers.deadline.domain.Count;
import org.countypowers.deadline.domain.Limit;
import org.countypowers.deadline.domain.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseClocks implements Clocks {
    private final ClockStore store;
    private final Calendars calendars;
    private final ClockCount counting;
    private final HandedClocks handing;
    private final ApplicationEventPublisher events;

    CaseClocks(
            ClockStore store,
            Calendars calendars,
            ClockCount counting,
            HandedClocks handing,
            ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.counting = counting;
        this.handing = handing;
        this.events = events;
    }

    @Override
    public Clock start(StartClock command) {
        Due due = preview(command);
        ClockRow row = new ClockRow(
                null,
                command.caseId(),
                command.kind().name(),
                command.holderBody(),
                command.divisionCode(),
                command.article(),
                command.startedOn(),
                command.amount(),
                command.unit().name(),
                command.promisedWorkingDays(),
                0,
                null,
                due.dueOn(),
                due.provisional(),
                due.promisedDueOn(),
                false,
                null,
                null,
                due.provisional() ? null : due.dueOn(),
                due.provisional() ? null : due.watchOn());
        long id = store.add(row);
        tell("clock.start", row, Map.of("article", row.article(), "due", row.dueOn(), "holder", row.holderBody()));
        return clock(id, row);
    }

    @Override
    public Due preview(StartClock command) {
        WorkingCalendar calendar = calendars.of(command.divisionCode());
        Count.Result due =
                Count.of(new Limit(command.startedOn(), command.amount(), command.unit(), 0, List.of()), calendar);
        // 0 means decided on the spot; a promise is then no shorter than the statute.
        boolean promised = command.promisedWorkingDays() > 0 && command.amount() > 0;
        LocalDate promisedDue = promised
                ? Count.of(
                                new Limit(
                                        command.startedOn(), command.promisedWorkingDays(), LimitUnit.WD, 0, List.of()),
                                calendar)
                        .dueOn()
                : null;
        return new Due(due.dueOn(), due.provisional(), promisedDue, due.watchOn(promisedDue, calendar));
    }

    @Override
    public void stop(long caseId, ClockKind kind, LocalDate on) {
        if (store.stop(caseId, kind.name(), on)) {
            tell("clock.stop", caseId, kind.name(), Map.of("on", on));
        }
    }

    @Override
    public void hand(Collection<Hand> hands) {
        handing.hand(hands);
    }

    @Override
    public Clock suspend(long clockId, LocalDate from, String cause, String article) {
        ClockRow row = running(clockId);
        if (row.suspended()) {
            throw new IllegalStateException("the clock is suspended already");
        }
        store.addSuspension(new SuspensionRow(null, clockId, from, null, cause, article));
        ClockRow changed = ClockRows.suspended(row, true);
        store.update(changed);
        tell("clock.suspend", row, Map.of("from", from, "cause", cause, "article", article));
        return clock(clockId, changed);
    }

    @Override
    public Clock resume(long clockId, LocalDate lastDay) {
        ClockRow row = running(clockId);
        SuspensionRow open = store.suspensions(clockId).stream()
                .filter(suspension -> suspension.toOn() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the clock is not suspended"));
        if (lastDay.isBefore(open.fromOn())) {
            throw new IllegalArgumentException("a suspension does not end before it begins");
        }
        store.endSuspension(open.id(), lastDay);
        ClockRow changed = counting.recount(ClockRows.suspended(row, false));
        store.update(changed);
        tell("clock.resume", row, Map.of("lastDay", lastDay, "due", changed.dueOn()));
        return clock(clockId, changed);
    }

    @Override
    public Clock extend(long clockId, int amount, LocalDate on, String reason) {
        ClockRow row = running(clockId);
        if (row.extendedBy() > 0) {
            throw new IllegalStateException("a limit is extended once");
        }
        if (on.isAfter(row.dueOn())) {
            throw new IllegalStateException("a limit is extended before it ends");
        }
        ClockRow changed = counting.recount(ClockRows.extended(row, amount, reason));
        store.update(changed);
        tell("clock.extend", row, Map.of("by", amount, "reason", reason, "due", changed.dueOn()));
        return clock(clockId, changed);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Clock> ofCase(long caseId) {
        return store.ofCase(caseId).stream().map(row -> clock(row.id(), row)).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Clock> strained(Collection<Long> caseIds) {
        return store.strained(caseIds).stream().map(row -> clock(row.id(), row)).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Long, Clock> next(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : store.running(caseIds).stream()
                        .map(row -> clock(row.id(), row))
                        .collect(Collectors.toMap(
                                Clock::caseId,
                                Function.identity(),
                                BinaryOperator.minBy(Comparator.comparing(Clock::dueOn))));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Explanation explain(long clockId) {
        ClockRow row = store.find(clockId).orElseThrow();
        return new Explanation(clock(clockId, row), counting.count(row).days());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int workingDaysBetween(LocalDate from, LocalDate to, String divisionCode) {
        return Count.workingDays(from, to, calendars.of(divisionCode));
    }

    @Override
    public LocalDate workingDayAfter(LocalDate from, int workingDays, String divisionCode) {
        return Count.of(new Limit(from, workingDays, LimitUnit.WD, 0, List.of()), calendars.of(divisionCode))
                .dueOn();
    }

    /** Counts anew, as after an import of holidays; tells the trail when the day moved. */
    void recalculate(long clockId) {
        ClockRow row = store.lock(clockId).orElseThrow();
        ClockRow changed = counting.recount(row);
        if (row.stoppedOn() == null && !changed.equals(row)) {
            store.update(changed);
            tell(
                    "clock.recalculate",
                    row,
                    Map.of("before", row.dueOn(), "due", changed.dueOn(), "provisional", changed.provisional()));
        }
    }

    private ClockRow running(long clockId) {
        ClockRow row = store.lock(clockId).orElseThrow();
        if (row.stoppedOn() != null) {
            throw new IllegalStateException("the clock has stopped");
        }
        return row;
    }

    private void tell(String action, ClockRow row, Map<String, ?> after) {
        tell(action, row.caseId(), row.kind(), after);
    }

    private void tell(String action, long caseId, String kind, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofCase(caseId), action, kind, after));
    }

    static Clock clock(long id, ClockRow row) {
        return new Clock(
                id,
                row.caseId(),
                ClockKind.valueOf(row.kind()),
                row.holderBody(),
                row.article(),
                row.startedOn(),
                row.amount(),
                LimitUnit.valueOf(row.unit()),
                row.extendedBy(),
                row.dueOn(),
                row.provisional(),
                row.promisedDueOn(),
                row.suspended(),
                row.stoppedOn());
    }
}

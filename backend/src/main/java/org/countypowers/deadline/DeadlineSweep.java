package org.countypowers.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts on clocks whose last day has ended, each in a transaction of its own. Provisional and suspended clocks are left
 * alone. One node at a time; a clock that fails is logged and tried again by the next sweep.
 */
@Component
public class DeadlineSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final ClockStore store;
    private final ObjectProvider<ClockExpired> listeners;
    private final ApplicationEventPublisher events;
    private final java.time.Clock time;
    private final TransactionTemplate each;

    DeadlineSweep(
            ClockStore store,
            ObjectProvider<ClockExpired> listeners,
            ApplicationEventPublisher events,
            java.time.Clock time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.listeners = listeners;
        this.events = events;
        this.time = time;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.deadline.sweep-every:60s}", initialDelayString = "30s")
    @SchedulerLock(name = "deadline-sweep", lockAtMostFor = "30m")
    public void onSchedule() {
        run();
    }

    /** @return how many clocks were acted on */
    public int run() {
        LocalDate today = LocalDate.now(time);
        int acted = 0;
        long after = 0;
        for (List<Long> page = store.overdue(today, after, 200);
                !page.isEmpty();
                page = store.overdue(today, after, 200)) {
            for (long id : page) {
                acted += act(id) ? 1 : 0;
                after = id;
            }
        }
        return acted;
    }

    private boolean act(long id) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> expire(id)));
        } catch (RuntimeException failure) {
            LOG.error("clock {} could not be acted on", id, failure);
            return false;
        }
    }

    private boolean expire(long id) {
        long caseId = store.find(id).orElseThrow().caseId();
        listeners.forEach(listener -> listener.lock(caseId));
        // Only now is it sure that no officer's command has just stopped or moved the clock.
        ClockRow row = store.lock(id).orElseThrow();
        if (row.sweepOn() == null || !row.sweepOn().isBefore(LocalDate.now(time))) {
            return false;
        }
        store.update(ClockRows.expired(row, LocalDateTime.now(time)));
        events.publishEvent(
                Auditable.of(Stream.ofCase(row.caseId()), "clock.expire", row.kind(), Map.of("due", row.dueOn())));
        Clock clock = new Clock(
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
        listeners.forEach(listener -> listener.expired(clock));
        return true;
    }
}

package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.process.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on without the cities whose fifteen working days have passed, one batch in a transaction. */
@Component
public class BatchSweep {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSweep.class);
    private static final int PAGE = 100;

    private final BatchStore store;
    private final ProcessRuntime processes;
    private final Clock clock;
    private final TransactionTemplate each;

    BatchSweep(BatchStore store, ProcessRuntime processes, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.processes = processes;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${countypowers.deadline.sweep-every:60s}", initialDelayString = "35s")
    @SchedulerLock(name = "batch-sweep", lockAtMostFor = "30m")
    public void onSchedule() {
        run();
    }

    /** @return how many batches went on */
    public int run() {
        LocalDate today = LocalDate.now(clock);
        int moved = 0;
        long after = 0;
        for (List<Long> page = overdue(today, after); !page.isEmpty(); page = overdue(today, after)) {
            for (long id : page) {
                moved += goOn(id) ? 1 : 0;
                after = id;
            }
        }
        return moved;
    }

    /** By id: one that fails keeps no later one waiting. */
    private List<Long> overdue(LocalDate today, long after) {
        return each.execute(status -> store.cityOverdue(today, after, PAGE));
    }

    private boolean goOn(long id) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> {
                store.lock(id);
                return processes.deliver("Message_CitySilent", BatchSubject.key(id));
            }));
        } catch (RuntimeException failure) {
            LOG.error("batch {} could not go on after the cities' silence", id, failure);
            return false;
        }
    }
}

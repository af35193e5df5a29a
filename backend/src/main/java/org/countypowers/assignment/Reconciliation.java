package org.countypowers.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.process.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the worklist with the engine's tasks; a difference is an error that somebody must look at. */
@Component
public class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int PAGE = 1000;

    private final WorkStore store;
    private final ProcessRuntime processes;
    private final LeavingOfficers leaving;
    private final TransactionTemplate transaction;

    Reconciliation(
            WorkStore store, ProcessRuntime processes, LeavingOfficers leaving, TransactionTemplate transaction) {
        this.store = store;
        this.leaving = leaving;
        this.processes = processes;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 17 * * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "worklist-reconciliation", lockAtMostFor = "30m")
    public void onSchedule() {
        transaction.executeWithoutResult(status -> leaving.checkLanes());
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            LOG.error("worklist and engine differ on {} tasks, first {}", differences.size(), differences.get(0));
        }
    }

    /** Ids of tasks that stand on one side only, at most a page of them. */
    public List<String> differences() {
        return transaction.execute(status -> {
            List<String> found = new ArrayList<>();
            String after = "";
            while (found.size() < PAGE) {
                TreeSet<String> engine = new TreeSet<>(processes.openTaskIds(after, PAGE));
                TreeSet<String> list = new TreeSet<>(store.taskIds(after, PAGE));
                if (engine.isEmpty() && list.isEmpty()) {
                    break;
                }
                // Only up to where both pages reach can they be compared.
                String end = engine.size() < PAGE && list.size() < PAGE
                        ? max(engine, list)
                        : engine.size() < PAGE ? list.last() : list.size() < PAGE ? engine.last() : min(engine, list);
                TreeSet<String> union = new TreeSet<>(engine.headSet(end, true));
                union.addAll(list.headSet(end, true));
                union.stream()
                        .filter(id -> engine.contains(id) != list.contains(id))
                        .forEach(found::add);
                after = end;
            }
            return found;
        });
    }

    private static String max(TreeSet<String> one, TreeSet<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other.last() : one.last();
        }
        return one.last().compareTo(other.last()) > 0 ? one.last() : other.last();
    }

    private static String min(TreeSet<String> one, TreeSet<String> other) {
        return one.last().compareTo(other.last()) < 0 ? one.last() : other.last();
    }
}

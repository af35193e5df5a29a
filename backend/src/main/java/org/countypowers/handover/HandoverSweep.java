package org.countypowers.handover;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.delegation.PowerRefused;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.countypowers.organisation.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins processes, lets powers change hands on their day, and moves cases, each in a transaction of its own: whoever stops it
 * in the middle loses nothing, and the next sweep goes on from there. One node at a time; what fails is logged and tried again.
 */
@Component
public class HandoverSweep {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverSweep.class);
    private static final int PAGE = 100;
    /** Cases moved in one transaction. */
    private static final int CHUNK = 50;

    private final HandoverStore store;
    private final HandoverRecords records;
    private final HandoverOpening opening;
    private final HandoverEffect effect;
    private final FlightMoves moves;
    private final ExpiringPowers expiring;
    private final ResumedPowers resumed;
    private final TransactionTemplate each;

    HandoverSweep(
            HandoverStore store,
            HandoverRecords records,
            HandoverOpening opening,
            HandoverEffect effect,
            FlightMoves moves,
            ExpiringPowers expiring,
            ResumedPowers resumed,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.records = records;
        this.opening = opening;
        this.effect = effect;
        this.moves = moves;
        this.expiring = expiring;
        this.resumed = resumed;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.handover.sweep-every:60s}", initialDelayString = "40s")
    @SchedulerLock(name = "handover-sweep", lockAtMostFor = "60m")
    public void onSchedule() {
        change();
    }

    /** Looking ahead for what ends by itself need not happen every minute. */
    @Scheduled(cron = "0 5 0,6 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "handover-expiry", lockAtMostFor = "60m")
    public void onDay() {
        expiring.plan();
    }

    public void run() {
        expiring.plan();
        change();
    }

    private void change() {
        walk(store::unopened, this::open);
        walk((after, limit) -> store.due(records.today(), after, limit), this::takeEffect);
        walk(store::withOpenFlight, this::move);
        resume();
    }

    private void resume() {
        List<Resumption> page = resumed.due(null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::resume);
            page = resumed.due(page.get(page.size() - 1), PAGE);
        }
    }

    private void resume(Resumption resumption) {
        try {
            each.executeWithoutResult(status -> resumed.tellDue(resumption));
        } catch (RuntimeException failure) {
            String reference = reference();
            LOG.error("the resumption of {} could not be told [{}]", resumption, reference, failure);
            setAside(() -> resumed.hold(resumption, reference));
        }
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Saying that something failed may fail itself, and does not keep the others back either. */
    private void setAside(Runnable note) {
        try {
            each.executeWithoutResult(status -> note.run());
        } catch (RuntimeException failure) {
            LOG.error("a failure could not be noted", failure);
        }
    }

    private static void walk(BiFunction<Long, Integer, List<Long>> pages, LongConsumer act) {
        long after = 0;
        for (List<Long> page = pages.apply(after, PAGE); !page.isEmpty(); page = pages.apply(after, PAGE)) {
            for (long id : page) {
                act.accept(id);
                after = id;
            }
        }
    }

    private void open(long id) {
        try {
            each.executeWithoutResult(status -> opening.open(id));
        } catch (RuntimeException failure) {
            LOG.error("hand-over {} could not be begun", id, failure);
        }
    }

    private void takeEffect(long id) {
        try {
            each.executeWithoutResult(status -> effect.take(id));
        } catch (PowerRefused refused) {
            setAside(() -> effect.hold(id, refused.key(), refused.arguments()));
        } catch (RuntimeException failure) {
            String reference = reference();
            LOG.error("hand-over {} could not take effect [{}]", id, reference, failure);
            setAside(() -> effect.hold(id, "handover.problem.failed", List.of(reference)));
        }
    }

    private void move(long id) {
        int moved;
        do {
            moved = chunk(id);
        } while (moved > 0);
    }

    private int chunk(long id) {
        try {
            return each.execute(status -> moves.move(id, CHUNK));
        } catch (RuntimeException failure) {
            LOG.warn("cases of hand-over {} are moved one by one, since one of them failed", id, failure);
            return oneByOne(id);
        }
    }

    private void setAside(long id, long caseId, String problemKey, List<String> arguments) {
        each.executeWithoutResult(status -> moves.setAside(id, caseId, problemKey, arguments));
    }

    private int oneByOne(long id) {
        List<Long> chunk = each.execute(status -> moves.next(id, CHUNK));
        for (long caseId : chunk) {
            try {
                each.executeWithoutResult(status -> moves.moveOne(id, caseId));
            } catch (Refused refused) {
                setAside(id, caseId, refused.key(), refused.arguments());
            } catch (RuntimeException failure) {
                String reference = reference();
                LOG.error("case {} of hand-over {} could not be moved [{}]", caseId, id, reference, failure);
                setAside(id, caseId, "handover.case.problem.failed", List.of(reference));
            }
        }
        return chunk.size();
    }
}

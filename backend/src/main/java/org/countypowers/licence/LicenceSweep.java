package org.countypowers.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.licence.domain.LicenceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Licences whose last day is over cease to hold and wait to be cancelled (行政许可法 70(1)). Nobody can apply for a renewal here
 * yet: whoever decides on one moves {@code valid_to} before this sweep comes, also where 50(2) takes silence for consent.
 */
@Component
public class LicenceSweep {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceSweep.class);
    /** Licences that end in one transaction. */
    private static final int CHUNK = 50;

    private final LicenceStore store;
    private final Licences licences;
    private final Clock clock;
    private final TransactionTemplate each;

    LicenceSweep(LicenceStore store, Licences licences, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.licences = licences;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.licence.sweep-every:10m}", initialDelayString = "50s")
    @SchedulerLock(name = "licence-sweep", lockAtMostFor = "60m")
    public void onSchedule() {
        run();
    }

    /** @return how many ended */
    public int run() {
        LocalDate today = LocalDate.now(clock);
        int ended = 0;
        long after = 0;
        for (List<Long> ids = store.over(today, after, CHUNK); !ids.isEmpty(); ids = store.over(today, after, CHUNK)) {
            ended += expire(ids, today);
            after = ids.get(ids.size() - 1);
        }
        return ended;
    }

    private int expire(List<Long> ids, LocalDate today) {
        try {
            return each.execute(status -> licences.expire(ids, today));
        } catch (RuntimeException failure) {
            if (ids.size() == 1) {
                LOG.error("licence {} could not expire", ids.get(0), failure);
                return 0;
            }
            return ids.stream().mapToInt(id -> expire(List.of(id), today)).sum();
        }
    }
}

package org.countypowers.monitoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.assignment.StepLimits;
import org.countypowers.deadline.ClockWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at every clock and step whose day has come, each in a transaction of its own; one that fails is tried again. */
@Component
public class CardSweep {
    private static final Logger LOG = LoggerFactory.getLogger(CardSweep.class);
    private static final int PAGE = 200;

    private final ClockWatch clocks;
    private final StepLimits steps;
    private final CardRules rules;
    private final TransactionTemplate each;

    CardSweep(ClockWatch clocks, StepLimits steps, CardRules rules, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.steps = steps;
        this.rules = rules;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${countypowers.deadline.sweep-every:60s}", initialDelayString = "45s")
    @SchedulerLock(name = "card-sweep", lockAtMostFor = "30m")
    public void onSchedule() {
        run();
    }

    /** @return for how many a card was raised */
    public int run() {
        return over(0L, after -> clocks.waiting(after, PAGE), rules::clock)
                + over("", after -> steps.waiting(after, PAGE), rules::step);
    }

    private <T> int over(T first, Function<T, List<T>> read, Predicate<T> look) {
        int raised = 0;
        T after = first;
        for (List<T> page = page(read, after); !page.isEmpty(); page = page(read, after)) {
            for (T one : page) {
                raised += looked(look, one) ? 1 : 0;
                after = one;
            }
        }
        return raised;
    }

    private <T> List<T> page(Function<T, List<T>> read, T after) {
        return each.execute(status -> read.apply(after));
    }

    private <T> boolean looked(Predicate<T> look, T one) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> look.test(one)));
        } catch (RuntimeException failure) {
            LOG.error("{} could not be looked at", one, failure);
            return false;
        }
    }
}

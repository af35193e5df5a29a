package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.deadline.Clocks;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.filereview.domain.ProposalStore;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.countypowers.process.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the last quarter's reviews from the first working day after it, goes on where a statement did not come in time, and
 * proposes to recall what rests too long; each in a transaction of its own.
 */
@Component
public class ReviewSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewSweep.class);
    private static final int PAGE = 100;
    private static final String UNANSWERED = "Message_ReviewUnanswered";

    private final ReviewStore store;
    private final ProposalStore proposals;
    private final ReviewOpening opening;
    private final Proposals proposing;
    private final ReviewRecords records;
    private final ReviewSettings settings;
    private final RegisterOfPowers register;
    private final Clocks clocks;
    private final Bodies bodies;
    private final ProcessRuntime processes;
    private final TransactionTemplate each;

    ReviewSweep(
            ReviewStore store,
            ProposalStore proposals,
            ReviewOpening opening,
            Proposals proposing,
            ReviewRecords records,
            ReviewSettings settings,
            RegisterOfPowers register,
            Clocks clocks,
            Bodies bodies,
            ProcessRuntime processes,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.proposals = proposals;
        this.opening = opening;
        this.proposing = proposing;
        this.records = records;
        this.settings = settings;
        this.register = register;
        this.clocks = clocks;
        this.bodies = bodies;
        this.processes = processes;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${countypowers.filereview.sweep-every:10m}", initialDelayString = "65s")
    @SchedulerLock(name = "review-sweep", lockAtMostFor = "60m")
    public void onSchedule() {
        run();
    }

    /** @return how many reviews were opened, went on or led to a proposal */
    public int run() {
        LocalDate today = records.today();
        return openLast(today)
                + over(after -> store.unanswered(today, after, PAGE), id -> id, this::goOn)
                + over(
                        after -> proposals.unresolved(today.minusMonths(settings.recallMonths()), after, PAGE),
                        Proposal::id,
                        this::recall);
    }

    private int openLast(LocalDate today) {
        Quarter last = Quarter.of(today).before();
        int opened = 0;
        for (String county : each.execute(status -> counties(last, today))) {
            opened += tried(county, code -> openFor(code, last, today));
        }
        return opened;
    }

    private int openFor(String county, Quarter quarter, LocalDate today) {
        boolean come = !today.isBefore(clocks.workingDayAfter(quarter.last(), 1, county));
        return come && !store.begun(quarter, county) ? opening.open(county, quarter) : 0;
    }

    /** Where powers were held at the quarter's beginning or end, or are today: 183 counties at most, a town counts as its county. */
    private Set<String> counties(Quarter quarter, LocalDate today) {
        Set<String> counties = new LinkedHashSet<>();
        for (LocalDate day : List.of(quarter.first(), quarter.last(), today)) {
            for (String division : register.holders(List.of(), day)) {
                boolean town = bodies.division(division).level() == Level.TOWN;
                counties.add(town ? bodies.division(division).parentCode() : division);
            }
        }
        return counties;
    }

    private int goOn(long id) {
        store.lock(id);
        if (processes.deliver(UNANSWERED, ReviewRecords.key(id))) {
            records.touch(records.find(id));
            return 1;
        }
        return 0;
    }

    /** Only what still rests: a suspension that was called off, or a power that works again, leads to nothing. */
    private int recall(Proposal suspension) {
        boolean rests = register.inForce(suspension.matterId(), suspension.divisionCode(), records.today())
                .filter(entry -> entry.status() == RegisterEntry.Status.SUSPENDED)
                .isPresent();
        if (rests) {
            proposing.recall(records.lock(suspension.reviewId()), suspension);
        }
        return rests ? 1 : 0;
    }

    private <T> int over(Function<Long, List<T>> read, ToLongFunction<T> id, Function<T, Integer> act) {
        int done = 0;
        long after = 0;
        for (List<T> page = page(read, after); !page.isEmpty(); page = page(read, after)) {
            for (T one : page) {
                done += tried(one, act);
                after = id.applyAsLong(one);
            }
        }
        return done;
    }

    private <T> List<T> page(Function<Long, List<T>> read, long after) {
        return each.execute(status -> read.apply(after));
    }

    /** One that fails keeps no other waiting, and is tried again. */
    private <T> int tried(T one, Function<T, Integer> act) {
        try {
            return each.execute(status -> act.apply(one));
        } catch (RuntimeException failure) {
            LOG.error("{} could not be followed up", one, failure);
            return 0;
        }
    }
}

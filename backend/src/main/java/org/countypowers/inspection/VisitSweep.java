package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.inspection.domain.CourseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Arranged visits begin on their day by themselves; of a rectification that is due soon its inspectors are reminded once. */
@Component
public class VisitSweep {
    private static final Logger LOG = LoggerFactory.getLogger(VisitSweep.class);
    private static final int CHUNK = 50;
    /** Days before the deadline; suggested, since no law says. */
    private static final int REMIND_BEFORE = 5;

    private final CourseStore store;
    private final VisitCourses courses;
    private final VisitBeginning beginning;
    private final VisitRules rules;
    private final TransactionTemplate each;

    VisitSweep(
            CourseStore store,
            VisitCourses courses,
            VisitBeginning beginning,
            VisitRules rules,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.courses = courses;
        this.beginning = beginning;
        this.rules = rules;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.inspection.sweep-every:10m}", initialDelayString = "70s")
    @SchedulerLock(name = "visit-sweep", lockAtMostFor = "60m")
    public void onSchedule() {
        run();
    }

    /** @return how many visits began and how many reminders were given */
    public int run() {
        LocalDate today = courses.today();
        return all(after -> store.startable(today, after, CHUNK), this::begun)
                + all(after -> store.remindable(today.plusDays(REMIND_BEFORE), after, CHUNK), this::reminded);
    }

    private int all(LongFunction<List<Long>> next, LongFunction<Boolean> act) {
        int done = 0;
        long after = 0;
        for (List<Long> ids = next.apply(after); !ids.isEmpty(); ids = next.apply(after)) {
            for (long id : ids) {
                done += acted(id, act) ? 1 : 0;
            }
            after = ids.get(ids.size() - 1);
        }
        return done;
    }

    private boolean acted(long id, LongFunction<Boolean> act) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> act.apply(id)));
        } catch (RuntimeException failure) {
            LOG.error("visit {} could not be swept", id, failure);
            return false;
        }
    }

    /** Where one of the inspectors may no longer, it waits for others to be arranged; the list shows it as overdue. */
    private boolean begun(long id) {
        Visit visit = courses.lock(id);
        List<VisitInspector> inspectors = courses.inspectors(id);
        List<String> candidates = rules.candidates(visit, courses.objects(id)).stream()
                .map(member -> member.officerId())
                .toList();
        boolean may = candidates.containsAll(
                inspectors.stream().map(VisitInspector::officerId).toList());
        if (visit.state() != VisitState.OPEN || courses.course(id).isPresent() || !may) {
            return false;
        }
        beginning.begin(visit, inspectors);
        return true;
    }

    private boolean reminded(long id) {
        Visit visit = courses.lock(id);
        var course = courses.begun(id);
        if (course.remindedOn() != null) {
            return false;
        }
        store.update(course.reminded(courses.today()));
        courses.tell(visit, "remind", Map.of("deadline", course.deadline()));
        return true;
    }
}

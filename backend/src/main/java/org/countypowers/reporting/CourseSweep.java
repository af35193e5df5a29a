package org.countypowers.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.reporting.CourseOfTrail.Rows;
import org.countypowers.reporting.domain.CourseStore;
import org.countypowers.reporting.domain.CourseStore.Changed;
import org.countypowers.reporting.domain.CourseStore.Facts;
import org.countypowers.reporting.domain.CourseStore.Mark;
import org.countypowers.reporting.domain.CourseStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares the courses of all cases that went on since the last time, some hundred at once (ADR 31). What is read twice is the same
 * twice; a case that cannot be read is logged, and read again when it goes on.
 */
@Component
public class CourseSweep {
    private static final Logger LOG = LoggerFactory.getLogger(CourseSweep.class);
    private static final int CHUNK = 100;
    /** Entries are written last in a transaction: by then every lower number is committed or gone. */
    private static final Duration SETTLES = Duration.ofMinutes(10);

    private final CourseStore store;
    private final CourseOfTrail courses;
    private final Clock clock;
    private final TransactionTemplate each;

    CourseSweep(CourseStore store, CourseOfTrail courses, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.courses = courses;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.courses.every}", initialDelayString = "120s")
    @SchedulerLock(name = "course-sweep", lockAtMostFor = "60m")
    public void onSchedule() {
        run();
    }

    /** @return how many cases were prepared */
    public int run() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(OfficeTime.ZONE));
        Mark mark = store.mark();
        boolean settled = !mark.readAt().plus(SETTLES).isAfter(now);
        long from = settled ? mark.readEntry() : mark.settledEntry();
        long upTo = store.newest();
        int prepared = 0;
        long after = from;
        List<Changed> page;
        do {
            page = store.changed(after, upTo, CHUNK);
            prepared += prepare(page);
            after = page.isEmpty() ? upTo : page.get(page.size() - 1).entryId();
        } while (page.size() == CHUNK);
        Mark next = settled
                ? new Mark(from, upTo, now, now)
                : new Mark(mark.settledEntry(), mark.readEntry(), mark.readAt(), now);
        each.executeWithoutResult(status -> store.set(next));
        return prepared;
    }

    private int prepare(List<Changed> changed) {
        List<Long> ids = changed.stream()
                .map(Changed::streamId)
                .filter(id -> id.chars().allMatch(Character::isDigit))
                .map(Long::valueOf)
                .toList();
        Map<Long, List<Waiting>> waiting = store.waiting(ids).stream().collect(Collectors.groupingBy(Waiting::caseId));
        List<Rows> rows = new ArrayList<>();
        for (Facts facts : store.facts(ids)) {
            read(facts, waiting.getOrDefault(facts.id(), List.of()), rows);
        }
        each.executeWithoutResult(status -> store.replace(
                rows.stream().map(row -> row.course().caseId()).toList(),
                rows.stream().map(Rows::course).toList(),
                rows.stream().flatMap(row -> row.steps().stream()).toList(),
                rows.stream().flatMap(row -> row.deviations().stream()).toList(),
                rows.stream().map(Rows::variant).distinct().toList()));
        return rows.size();
    }

    private void read(Facts facts, List<Waiting> waiting, List<Rows> rows) {
        try {
            courses.of(facts, waiting).ifPresent(rows::add);
        } catch (RuntimeException failure) {
            LOG.error("the course of case {} could not be read", facts.id(), failure);
        }
    }
}

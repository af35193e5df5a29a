package org.countypowers.reporting;

import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the courses of cases prepared at once. In no transaction of its own: a sweep commits as it goes. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class CourseRefresh {
    private final CourseSweep sweep;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CourseRefresh(CourseSweep sweep, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.sweep = sweep;
        this.events = events;
        this.transaction = transaction;
    }

    /** Prepares what is new, unless that is being done already. */
    public void bringUpToDate() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(Auditable.of(Stream.ofConfiguration("courses"), "courses.refresh", "", Map.of())));
        sweep.onSchedule();
    }
}

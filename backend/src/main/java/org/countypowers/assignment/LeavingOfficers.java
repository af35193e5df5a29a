package org.countypowers.assignment;

import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.Lane;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When an officer leaves a post, the tasks that he or she had go back to the lane, and nobody's task reaches the administrators. */
@Component
class LeavingOfficers {
    private static final int PAGE = 200;

    private final WorkStore store;
    private final Subjects subjects;
    private final Staffing staffing;
    private final ApplicationEventPublisher events;

    LeavingOfficers(WorkStore store, Subjects subjects, Staffing staffing, ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.staffing = staffing;
        this.events = events;
    }

    @EventListener
    void left(Auditable event) {
        if (event.action().equals("organisation.posting.end")
                || event.action().equals("organisation.officer.deactivate")) {
            String officer = event.stream().id();
            giveBack(officer, staffing.postings(officer));
            checkLanes();
        }
    }

    /** Flags what lies in a lane that nobody serves any more; costs one read of the lanes that hold work. */
    void checkLanes() {
        store.lanes().stream()
                .filter(lane -> !staffing.canTake(lane.unitId(), Role.valueOf(lane.post()), List.of()))
                .forEach(this::alert);
    }

    private void alert(Lane lane) {
        if (store.flagLane(lane) > 0) {
            events.publishEvent(Auditable.of(
                    Stream.ofConfiguration("body:" + lane.unitId()),
                    "work.lane.unstaffed",
                    lane.unitId(),
                    Map.of("unit", lane.unitId(), "post", lane.post())));
        }
    }

    private void giveBack(String officer, List<Posting> held) {
        String after = "";
        List<WorklistRow> rows;
        do {
            rows = store.claimedBy(officer, after, PAGE);
            for (WorklistRow row : rows) {
                after = row.taskId();
                boolean holds = held.stream()
                        .anyMatch(posting -> posting.unitId().equals(row.unitId())
                                && posting.role().name().equals(row.post()));
                if (!holds && store.release(row.taskId(), officer)) {
                    events.publishEvent(Auditable.of(
                            subjects.of(row.subject()).stream(row.subject()),
                            "work.giveBack",
                            row.number(),
                            Map.of("step", row.step(), "task", row.taskId(), "name", row.assigneeName())));
                }
            }
        } while (rows.size() == PAGE);
    }
}

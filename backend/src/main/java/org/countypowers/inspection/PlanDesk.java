package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.inspection.domain.PlanStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a body's plan of a year from the table of frequencies; discards a draft. */
@Service
@PreAuthorize("hasAnyAuthority('SUPERVISION_WORK', 'SUPERVISION_PLAN')")
@Transactional
public class PlanDesk {
    /** At most one a month. */
    public static final int MOST_DRAWS = 12;

    private final PlanStore store;
    private final PlanMaking making;
    private final ObjectPool objects;
    private final InspectionScope scope;
    private final Bodies bodies;
    private final InspectionTrail trail;

    PlanDesk(
            PlanStore store,
            PlanMaking making,
            ObjectPool objects,
            InspectionScope scope,
            Bodies bodies,
            InspectionTrail trail) {
        this.store = store;
        this.making = making;
        this.objects = objects;
        this.scope = scope;
        this.bodies = bodies;
        this.trail = trail;
    }

    /**
     * The next edition of the body's plan, as a draft.
     *
     * @param draws in how many draws the year's shares are drawn
     * @return the plan's id
     * @throws InspectionRefused for another year than this or the next, without objects, or where there is a draft already
     */
    public long draft(String bodyId, int year, int draws) {
        scope.requireOwn(bodyId);
        int now = trail.today().getYear();
        if (year != now && year != now + 1) {
            throw new InspectionRefused("inspection.error.planYear", String.valueOf(now), String.valueOf(now + 1));
        }
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new InspectionRefused("inspection.error.planDraws", String.valueOf(MOST_DRAWS));
        }
        List<WatchedObject> pool = objects.of(List.of(bodyId));
        GovernmentBody body = bodies.body(bodyId);
        if (pool.isEmpty()) {
            throw trail.refused(body.name(), "inspection.error.planEmpty", body.name());
        }
        int edition = store.nextEdition(bodyId, year);
        Plan draft = new Plan(
                null,
                bodyId,
                body.divisionCode(),
                year,
                edition,
                draws,
                PlanState.DRAFT,
                scope.officer().name(),
                trail.now(),
                "",
                null);
        long id = edition == 0 ? 0 : store.add(draft);
        if (id == 0) {
            throw new InspectionRefused("inspection.error.planDrafted", body.name(), String.valueOf(year));
        }
        store.setLines(id, making.lines(pool));
        trail.tell(draft, "draft", Map.of("objects", pool.size(), "draws", draws));
        return id;
    }

    /** @throws InspectionRefused when it is no draft any more */
    public void discard(long planId) {
        Plan plan = store.lock(planId).orElseThrow(() -> new NoSuchElementException("plan " + planId));
        scope.requireOwn(plan.bodyId());
        if (plan.state() != PlanState.DRAFT) {
            throw new InspectionRefused("inspection.error.planPublished");
        }
        store.discard(planId);
        trail.tell(plan, "discard", Map.of());
    }
}

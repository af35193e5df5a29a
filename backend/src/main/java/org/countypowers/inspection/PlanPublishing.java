package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.inspection.domain.PlanStore;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body's head publishes its plan: from then on it stands, and its visits become work on their days. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
@Transactional
public class PlanPublishing {
    /** @param capped objects that the yearly cap leaves with fewer visits than the plan asks for */
    public record Published(int visits, int capped) {}

    private final PlanStore store;
    private final VisitStore visits;
    private final ObjectPool objects;
    private final PlanMaking making;
    private final InspectionScope scope;
    private final InspectionTrail trail;

    PlanPublishing(
            PlanStore store,
            VisitStore visits,
            ObjectPool objects,
            PlanMaking making,
            InspectionScope scope,
            InspectionTrail trail) {
        this.store = store;
        this.visits = visits;
        this.objects = objects;
        this.making = making;
        this.scope = scope;
        this.trail = trail;
    }

    /**
     * With the figures of today. What the edition before asked for and nobody has done yet falls away.
     *
     * @throws InspectionRefused when it is no draft any more, its year is over, or the body watches over nothing now
     */
    public Published publish(long planId) {
        Plan plan = store.lock(planId).orElseThrow(() -> new NoSuchElementException("plan " + planId));
        scope.requireLeading(plan.bodyId());
        if (plan.state() != PlanState.DRAFT) {
            throw new InspectionRefused("inspection.error.planPublished");
        }
        if (plan.planYear() < trail.today().getYear()) {
            throw new InspectionRefused("inspection.error.planOver", String.valueOf(plan.planYear()));
        }
        List<WatchedObject> pool = objects.of(List.of(plan.bodyId()));
        if (pool.isEmpty()) {
            throw trail.refused(plan.bodyId(), "inspection.error.planGone");
        }
        int dropped = 0;
        for (Plan former : store.lockInForce(List.of(plan.bodyId()), plan.planYear())) {
            store.replace(former.id());
            dropped += visits.dropOf(former.id());
        }
        List<PlanLine> lines = making.lines(pool);
        store.setLines(planId, lines);
        PlannedVisits.Made made =
                making.visits(plan, pool, lines, visits.visited(VisitCap.keys(pool), plan.planYear()));
        if (!visits.addAll(made.visits())) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        store.setCapped(planId, made.capped());
        store.publish(planId, scope.officer().name(), trail.now());
        trail.tell(
                plan,
                "publish",
                Map.of(
                        "objects",
                        pool.size(),
                        "visits",
                        made.visits().size(),
                        "capped",
                        made.capped().size(),
                        "dropped",
                        dropped));
        return new Published(made.visits().size(), made.capped().size());
    }
}

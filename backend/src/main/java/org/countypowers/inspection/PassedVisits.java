package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.countypowers.inspection.domain.PassingStore;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.NewVisit;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.ObjectsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When objects pass to another body, so do the visits that nobody has begun: who watches over an object no more inspects it no
 * more. Each keeps its day, its ground and its place under the cap; only what a county has drawn from its own pool falls where
 * another county has the object now.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PassedVisits {
    /** Objects of one statement. */
    private static final int MOST = 500;

    private final PassingStore passing;
    private final VisitStore store;
    private final VisitCap cap;
    private final CommitmentVisits promises;
    private final Bodies bodies;
    private final InspectionTrail trail;

    PassedVisits(
            PassingStore passing,
            VisitStore store,
            VisitCap cap,
            CommitmentVisits promises,
            Bodies bodies,
            InspectionTrail trail) {
        this.passing = passing;
        this.store = store;
        this.cap = cap;
        this.promises = promises;
        this.bodies = bodies;
        this.trail = trail;
    }

    private record Move(ObjectsMoved how, String county) {}

    @EventListener
    void moved(ObjectsMoved moved) {
        Move move = new Move(moved, bodies.body(moved.bodyId()).divisionCode());
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < moved.ids().size(); from += MOST) {
            parts.add(moved.ids().subList(from, Math.min(moved.ids().size(), from + MOST)));
        }
        parts.forEach(some -> passing.waiting(moved.bodyId(), some)
                .forEach(visit -> pass(store.lock(visit).orElseThrow(), some, move)));
    }

    private void pass(Visit visit, List<Long> moved, Move move) {
        ObjectsMoved how = move.how();
        List<VisitedObject> all = store.objects(List.of(visit.id()));
        List<VisitedObject> gone =
                all.stream().filter(each -> moved.contains(each.objectId())).toList();
        List<Long> ids = gone.stream().map(VisitedObject::objectId).toList();
        trail.tell(visit, "pass", Map.of("to", how.bodyId(), "reason", how.ground(), "objects", ids.size()));
        if (visit.countyCode().equals(move.county())) {
            passing.give(visit.id(), ids, how.bodyId());
            return;
        }
        boolean whole = gone.size() == all.size();
        if (whole) {
            store.drop(visit.id(), how.ground(), "");
        } else {
            passing.leave(visit.id(), ids);
        }
        if (visit.ground() == VisitGround.COMMITMENT) {
            promises.dropped(visit);
        } else if (visit.ground() != VisitGround.DRAWN) {
            goOn(visit, gone, move, whole);
        }
    }

    /** A whole visit takes its place with it; where one becomes two and the cap leaves nothing, the cap goes first. */
    private void goOn(Visit visit, List<VisitedObject> objects, Move move, boolean whole) {
        ObjectsMoved how = move.how();
        Integer slot = visit.slot();
        if (slot != null && !whole) {
            OptionalInt another =
                    cap.year(Set.of(visit.licenseeKey()), visit.visitYear()).take(visit.licenseeKey());
            if (another.isEmpty()) {
                return;
            }
            slot = another.getAsInt();
        }
        Visit passed = visit.passedTo(move.county(), slot);
        List<VisitedObject> theirs = objects.stream()
                .map(each -> new VisitedObject(0, each.objectId(), how.bodyId(), each.licenceNo(), each.matterName()))
                .toList();
        long id = store.add(new NewVisit(passed, theirs, List.of()));
        if (id == 0) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        trail.tell(
                "visit:" + id,
                "visit.order",
                visit.person() ? "" : visit.licensee(),
                Map.of("ground", visit.ground(), "reason", how.ground(), "due", visit.dueOn()));
    }
}

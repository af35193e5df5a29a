package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.NewVisit;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits beside plan and draw, over the yearly cap only for a case or a complaint (SPEC 4); and visits that fall. */
@Service
@PreAuthorize("hasAnyAuthority('SUPERVISION_WORK', 'SUPERVISION_PLAN')")
@Transactional
public class VisitOrders {
    private static final int LONGEST_REASON = 300;

    private final VisitStore store;
    private final ObjectPool objects;
    private final InspectionScope scope;
    private final VisitCap cap;
    private final Bodies bodies;
    private final VisitReferences references;
    private final CommitmentVisits promises;
    private final InspectionTrail trail;

    VisitOrders(
            VisitStore store,
            ObjectPool objects,
            InspectionScope scope,
            VisitCap cap,
            Bodies bodies,
            VisitReferences references,
            CommitmentVisits promises,
            InspectionTrail trail) {
        this.store = store;
        this.objects = objects;
        this.scope = scope;
        this.cap = cap;
        this.bodies = bodies;
        this.references = references;
        this.promises = promises;
        this.trail = trail;
    }

    /**
     * A visit to one licensee.
     *
     * @return its id
     * @throws InspectionRefused without a reason, for a number that is no case or complaint of theirs, for objects of others or
     *     of several licensees, for a day that is over, or where the cap leaves none
     */
    public long order(VisitOrder order) {
        if (order.reason() == null || order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_REASON));
        }
        if (!order.ground().ordered()) {
            throw new IllegalArgumentException("plans, draws and promises make these");
        }
        LocalDate today = trail.today();
        if (order.dueOn() == null
                || order.dueOn().isBefore(today)
                || order.dueOn().getYear() > today.getYear() + 1) {
            throw new InspectionRefused("inspection.error.dueOn", String.valueOf(today.getYear() + 1));
        }
        VisitReferences.requireNumber(order);
        List<WatchedObject> chosen = objects.of(scope.own(), order.objectIds());
        if (chosen.isEmpty() || chosen.size() != order.objectIds().size()) {
            throw new InspectionRefused("inspection.error.noObject");
        }
        WatchedObject first = chosen.get(0);
        String county = bodies.body(first.bodyId()).divisionCode();
        if (chosen.stream()
                .anyMatch(object -> !object.licenseeKey().equals(first.licenseeKey())
                        || !bodies.body(object.bodyId()).divisionCode().equals(county))) {
            throw new InspectionRefused("inspection.error.oneLicensee");
        }
        if (!references.stands(order, chosen)) {
            throw trail.refused(
                    first.licenceNo(),
                    "inspection.error.reference." + order.ground(),
                    order.reference().strip());
        }
        return add(order, chosen, county);
    }

    private long add(VisitOrder order, List<WatchedObject> chosen, String county) {
        WatchedObject first = chosen.get(0);
        int year = order.dueOn().getYear();
        Integer slot = null;
        if (order.ground().capped()) {
            OptionalInt free = cap.year(Set.of(first.licenseeKey()), year).take(first.licenseeKey());
            if (free.isEmpty()) {
                throw overCap(first, year);
            }
            slot = free.getAsInt();
        }
        Visit visit = Visit.open(
                county,
                year,
                first,
                new Visit.Cause(
                        order.ground(),
                        order.reason().strip(),
                        order.reference().strip(),
                        null,
                        null),
                order.dueOn(),
                slot);
        long id = store.add(
                new NewVisit(visit, chosen.stream().map(VisitedObject::of).toList(), List.of()));
        if (id == 0) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        trail.tell(
                "visit:" + id,
                "visit.order",
                first.person() ? "" : first.licensee(),
                Map.of(
                        "ground", order.ground(),
                        "reason", order.reason().strip(),
                        "reference", order.reference().strip(),
                        "due", order.dueOn()));
        return id;
    }

    /**
     * The body's head lets a visit fall: one that was ordered, or one whose object is watched over no more. What a plan or a
     * draw has set stands otherwise.
     *
     * @throws InspectionRefused without a reason, or when the visit stands
     */
    @PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
    public void drop(long visitId, String reason) {
        Visit visit = open(visitId);
        if (store.objects(List.of(visitId)).stream().map(VisitedObject::bodyId).noneMatch(scope.leading()::contains)) {
            throw new AccessDeniedException("for the head of a body that makes the visit");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_REASON));
        }
        List<VisitedObject> visited = store.objects(List.of(visitId));
        if (!visit.ground().ordered()
                && !this.objects
                        .of(
                                visited.stream().map(VisitedObject::bodyId).toList(),
                                visited.stream().map(VisitedObject::objectId).toList())
                        .isEmpty()) {
            throw trail.refused("visit " + visitId, "inspection.error.stillWatched");
        }
        store.drop(visitId, reason.strip(), scope.officer().name());
        promises.dropped(visit);
        trail.tell(visit, "drop", Map.of("reason", reason.strip()));
    }

    private Visit open(long visitId) {
        Visit visit = store.lock(visitId).orElseThrow(() -> new NoSuchElementException("visit " + visitId));
        if (visit.state() != VisitState.OPEN) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        return visit;
    }

    private InspectionRefused overCap(WatchedObject object, int year) {
        return trail.refused(
                object.licenceNo(),
                "inspection.error.cap",
                object.licensee(),
                String.valueOf(year),
                String.valueOf(cap.most()),
                cap.visiting(object.licenseeKey(), year));
    }
}

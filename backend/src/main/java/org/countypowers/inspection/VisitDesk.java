package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Member;
import org.countypowers.supervision.ObjectPool;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who makes a visit, and that its procedure begins. */
@Service
@PreAuthorize("hasAnyAuthority('SUPERVISION_WORK', 'SUPERVISION_PLAN')")
@Transactional
public class VisitDesk {
    private static final int MOST_INSPECTORS = 6;
    private static final int LONGEST_REASON = 300;
    private static final Set<VisitGround> SET = Set.of(VisitGround.PLANNED, VisitGround.DRAWN);

    private final VisitStore store;
    private final VisitRules rules;
    private final InspectionScope scope;
    private final ObjectPool pool;
    private final VisitBeginning beginning;
    private final InspectionTrail trail;

    VisitDesk(
            VisitStore store,
            VisitRules rules,
            InspectionScope scope,
            ObjectPool pool,
            VisitBeginning beginning,
            InspectionTrail trail) {
        this.store = store;
        this.beginning = beginning;
        this.pool = pool;
        this.rules = rules;
        this.scope = scope;
        this.trail = trail;
    }

    /** Who of the visit's bodies may make it: certified, not recused, not the approver. */
    @Transactional(readOnly = true)
    public List<Member> candidates(long visitId) {
        Visit visit = store.find(visitId, scope.reading()).orElseThrow(() -> none(visitId));
        return rules.candidates(visit, store.objects(List.of(visitId)));
    }

    /**
     * At least two inspect together (SPEC 4); a later choice replaces an earlier one until its approval is asked for,
     * and afterwards where one of them may no longer.
     *
     * @throws InspectionRefused with the reason for the first of them who may not
     */
    public void arrange(long visitId, Set<String> officerIds) {
        Visit visit = waiting(visitId, VisitState.OPEN, VisitState.BEGUN);
        List<VisitedObject> objects = own(visitId);
        if (stands(visit, objects, store.inspectors(List.of(visitId)))) {
            throw trail.refused(
                    "visit " + visitId,
                    visit.state() == VisitState.BEGUN
                            ? "inspection.error.begunInspectors"
                            : "inspection.error.drawnInspectors");
        }
        if (officerIds.size() < 2 || officerIds.size() > MOST_INSPECTORS) {
            throw trail.refused("visit " + visitId, "inspection.error.twoInspectors", String.valueOf(MOST_INSPECTORS));
        }
        List<Member> chosen = rules.checked(visit, objects, officerIds);
        store.setInspectors(
                visitId,
                chosen.stream()
                        .map(member -> new VisitInspector(visitId, member.officerId(), member.name(), member.bodyId()))
                        .toList());
        trail.tell(visit, "arrange", Map.of("inspectors", names(chosen)));
        if (visit.state() == VisitState.BEGUN) {
            beginning.move(visit, store.inspectors(List.of(visitId)));
        }
    }

    /**
     * One of its inspectors asks the body's head to approve the visit; on its day that happens by itself.
     *
     * @throws InspectionRefused without two inspectors who may make it, by another, or when it has begun meanwhile
     */
    @PreAuthorize("hasAuthority('SUPERVISION_WORK')")
    public void begin(long visitId) {
        Visit visit = waiting(visitId, VisitState.OPEN);
        List<VisitInspector> inspectors = store.inspectors(List.of(visitId));
        if (inspectors.size() < 2) {
            throw trail.refused("visit " + visitId, "inspection.error.noInspectorsYet");
        }
        if (inspectors.stream()
                .noneMatch(each -> each.officerId().equals(scope.officer().officerId()))) {
            throw trail.refused("visit " + visitId, "inspection.error.notYourVisit");
        }
        rules.checked(visit, store.objects(List.of(visitId)), ids(inspectors));
        beginning.begin(visit, inspectors);
    }

    /** Whoever was drawn makes the visit, and whoever was approved, unless one of them may no longer. */
    private boolean stands(Visit visit, List<VisitedObject> objects, List<VisitInspector> chosen) {
        boolean settled = visit.ground() == VisitGround.DRAWN || visit.state() == VisitState.BEGUN;
        return settled
                && !chosen.isEmpty()
                && rules.candidates(visit, objects).stream()
                        .map(Member::officerId)
                        .toList()
                        .containsAll(ids(chosen));
    }

    private static List<String> ids(List<VisitInspector> inspectors) {
        return inspectors.stream().map(VisitInspector::officerId).toList();
    }

    /**
     * The body's head lets a visit fall: one that was ordered, or one whose object is watched over no more. What a plan or a
     * draw has set stands otherwise.
     *
     * @throws InspectionRefused without a reason, or when the visit stands
     */
    @PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
    public void drop(long visitId, String reason) {
        Visit visit = waiting(visitId, VisitState.OPEN);
        if (own(visitId).stream().map(VisitedObject::bodyId).noneMatch(scope.leading()::contains)) {
            throw new AccessDeniedException("for the head of a body that makes the visit");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_REASON));
        }
        List<VisitedObject> objects = own(visitId);
        if (SET.contains(visit.ground())
                && !pool.of(
                                objects.stream().map(VisitedObject::bodyId).toList(),
                                objects.stream().map(VisitedObject::objectId).toList())
                        .isEmpty()) {
            throw trail.refused("visit " + visitId, "inspection.error.stillWatched");
        }
        store.drop(visitId, reason.strip(), scope.officer().name());
        trail.tell(visit, "drop", Map.of("reason", reason.strip()));
    }

    private Visit waiting(long visitId, VisitState... states) {
        Visit visit = store.lock(visitId).orElseThrow(() -> none(visitId));
        if (!Set.of(states).contains(visit.state())) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        return visit;
    }

    private List<VisitedObject> own(long visitId) {
        List<VisitedObject> objects = store.objects(List.of(visitId));
        if (objects.stream().map(VisitedObject::bodyId).noneMatch(scope.own()::contains)) {
            throw new AccessDeniedException("for the bodies that make the visit");
        }
        return objects;
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(" "));
    }

    private static NoSuchElementException none(long visitId) {
        return new NoSuchElementException("visit " + visitId);
    }
}

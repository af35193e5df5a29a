package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Member;
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

    private final VisitStore store;
    private final VisitRules rules;
    private final InspectionScope scope;
    private final VisitBeginning beginning;
    private final DrawnInspectors instead;
    private final InspectionTrail trail;

    VisitDesk(
            VisitStore store,
            VisitRules rules,
            InspectionScope scope,
            VisitBeginning beginning,
            DrawnInspectors instead,
            InspectionTrail trail) {
        this.store = store;
        this.beginning = beginning;
        this.instead = instead;
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
        if (visit.ground() == VisitGround.DRAWN || stands(visit, objects, store.inspectors(List.of(visitId)))) {
            throw trail.refused(
                    "visit " + visitId,
                    visit.ground() == VisitGround.DRAWN
                            ? "inspection.error.drawnInspectors"
                            : "inspection.error.begunInspectors");
        }
        if (officerIds.size() < 2 || officerIds.size() > MOST_INSPECTORS) {
            throw trail.refused("visit " + visitId, "inspection.error.twoInspectors", String.valueOf(MOST_INSPECTORS));
        }
        List<Member> chosen = rules.checked(visit, objects, officerIds);
        store.setInspectors(
                visitId,
                chosen.stream()
                        .map(member -> VisitInspector.of(visitId, member))
                        .toList());
        trail.tell(
                visit,
                "arrange",
                Map.of("inspectors", names(chosen.stream().map(Member::name).toList())));
        if (visit.state() == VisitState.BEGUN) {
            beginning.move(visit, store.inspectors(List.of(visitId)));
        }
    }

    /**
     * Where a drawn inspector may no longer, another follows by rule; nobody chooses, and lifting a recusal brings nobody back.
     *
     * @throws InspectionRefused for a visit that was not drawn, while those who were drawn may go, or where too few may
     */
    public void replace(long visitId) {
        Visit visit = waiting(visitId, VisitState.OPEN, VisitState.BEGUN);
        List<VisitedObject> objects = own(visitId);
        List<VisitInspector> drawn = store.inspectors(List.of(visitId));
        if (visit.ground() != VisitGround.DRAWN || stands(visit, objects, drawn)) {
            throw trail.refused("visit " + visitId, "inspection.error.drawnStand");
        }
        List<VisitInspector> going = instead.instead(visit, objects, drawn);
        store.setInspectors(visitId, going);
        trail.tell(
                visit,
                "replace",
                Map.of(
                        "before",
                                names(drawn.stream()
                                        .map(VisitInspector::officerName)
                                        .toList()),
                        "inspectors",
                                names(going.stream()
                                        .map(VisitInspector::officerName)
                                        .toList())));
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

    private static String names(List<String> names) {
        return String.join(" ", names);
    }

    private static NoSuchElementException none(long visitId) {
        return new NoSuchElementException("visit " + visitId);
    }
}

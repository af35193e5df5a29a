package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.casework.CaseBriefs;
import org.countypowers.casework.CaseBriefs.CaseBrief;
import org.countypowers.casework.Commitments;
import org.countypowers.casework.CommittedCases;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.NewVisit;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 核查: what was granted on a promise is visited by who watches over it; part of those commands. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CommitmentVisits implements CommittedCases {
    private final VisitStore store;
    private final ObjectPool objects;
    private final Bodies bodies;
    private final CaseBriefs cases;
    private final Commitments commitments;
    private final InspectionTrail trail;

    CommitmentVisits(
            VisitStore store,
            ObjectPool objects,
            Bodies bodies,
            CaseBriefs cases,
            Commitments commitments,
            InspectionTrail trail) {
        this.store = store;
        this.objects = objects;
        this.bodies = bodies;
        this.cases = cases;
        this.commitments = commitments;
        this.trail = trail;
    }

    @Override
    public void granted(long caseId, String caseNumber, LocalDate workFrom) {
        order(objects.ofCase(caseId).orElseThrow(), caseNumber, workFrom);
    }

    /** Its body watches over the object no more: who does now verifies within what is left, or there is nothing to verify. */
    void dropped(Visit visit) {
        if (visit.ground() != VisitGround.COMMITMENT) {
            return;
        }
        CaseBrief brief = cases.numbered(visit.reference()).orElseThrow();
        Optional<WatchedObject> watched = objects.ofCase(brief.id());
        if (watched.isPresent()) {
            String body = watched.get().bodyId();
            commitments.handTo(brief.id(), body, bodies.body(body).divisionCode());
            order(watched.get(), brief.number(), trail.today());
        } else {
            commitments.lapsed(brief.number(), trail.today());
        }
    }

    private void order(WatchedObject object, String caseNumber, LocalDate workFrom) {
        Visit visit = Visit.open(
                bodies.body(object.bodyId()).divisionCode(),
                workFrom.getYear(),
                object,
                new Visit.Cause(VisitGround.COMMITMENT, "", caseNumber, null, null),
                workFrom,
                null);
        long id = store.add(new NewVisit(visit, List.of(VisitedObject.of(object)), List.of()));
        trail.tell(
                "visit:" + id,
                "visit.order",
                object.person() ? "" : object.licensee(),
                Map.of("ground", VisitGround.COMMITMENT, "reference", caseNumber, "due", workFrom));
    }
}

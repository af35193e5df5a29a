package org.countypowers.casework;

import java.util.HashMap;
import java.util.Map;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** Tells the applicant, in the name of the organ that gives the file away, who has it from now on. */
@Component
class TransferLetter {
    private final Papers papers;
    private final Bodies bodies;
    private final DecidingOrgans organs;
    private final CaseCourse course;

    TransferLetter(Papers papers, Bodies bodies, DecidingOrgans organs, CaseCourse course) {
        this.papers = papers;
        this.bodies = bodies;
        this.organs = organs;
        this.course = course;
    }

    void issue(CaseFile file, Route before, Route now, Ground ground) {
        CaseRow row = file.row();
        GovernmentBody giving = bodies.body(CaseRoutes.holder(file.status(), before));
        GovernmentBody whose = organs.of(row.matterId(), giving.id());
        GovernmentBody organ = inAnothersName(before) ? bodies.body(before.nameBody()) : whose;
        Map<String, Object> fields = new HashMap<>();
        fields.put("organ", organ.name());
        fields.put("entrusted", before.form() == DelegationForm.ENTRUST ? whose.name() : null);
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        fields.put("applicant", row.applicantName());
        fields.put("caseNumber", row.number());
        fields.put("matter", row.matterName());
        fields.put("from", whose.name());
        fields.put(
                "to",
                organs.of(row.matterId(), CaseRoutes.holder(file.status(), now)).name());
        fields.put("day", course.today());
        fields.put("reason", ground.reason());
        fields.put("instrument", ground.instrumentNo());
        fields.put("received", file.receivedOn());
        fields.put("accepted", file.acceptedOn());
        fields.put("contact", contact(bodies.body(now.receivingBody())));
        papers.issue(new IssuePaper(
                DocumentOwner.ofCase(row.id()),
                PaperKind.TRANSFER_NOTICE,
                organ,
                row.number(),
                course.today(),
                fields));
    }

    private static boolean inAnothersName(Route route) {
        return route.form() == DelegationForm.ENTRUST || route.form() == DelegationForm.DISPATCHED_ORGAN;
    }

    /** Where the applicant goes from now on. */
    private static String contact(GovernmentBody counter) {
        return counter.phone().isEmpty() ? counter.name() : counter.name() + "\n" + counter.phone();
    }
}

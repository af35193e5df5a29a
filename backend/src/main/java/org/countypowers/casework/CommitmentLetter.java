package org.countypowers.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** 告知承诺书: the organ's notice and the promise that the applicant signs, on one paper. */
@Component
class CommitmentLetter {
    private final CommitmentStore store;
    private final Papers papers;
    private final Matters matters;
    private final Bodies bodies;
    private final CommitmentTerms terms;
    private final CaseCourse course;

    CommitmentLetter(
            CommitmentStore store,
            Papers papers,
            Matters matters,
            Bodies bodies,
            CommitmentTerms terms,
            CaseCourse course) {
        this.store = store;
        this.papers = papers;
        this.matters = matters;
        this.bodies = bodies;
        this.terms = terms;
        this.course = course;
    }

    /** Nothing where nothing was promised. */
    void issue(CaseFile file, String acceptingBody) {
        CaseRow row = file.row();
        store.find(row.id()).ifPresent(commitment -> {
            GovernmentBody organ = bodies.body(acceptingBody);
            Matter matter = matters.matter(row.matterId());
            Map<String, Object> fields = new HashMap<>();
            fields.put("organ", organ.name());
            fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
            fields.put("applicant", row.applicantName());
            fields.put("matter", matter.name());
            fields.put("title", row.title());
            fields.put("caseNumber", row.number());
            fields.put("basis", matter.legalBasis());
            fields.put("conditions", matter.materials());
            fields.put(
                    "promised",
                    new TreeSet<>(commitment.materials())
                            .stream().map(no -> matter.materials().get(no - 1)).toList());
            fields.put("verifyWithin", terms.verifyWithin());
            papers.issue(new IssuePaper(
                    DocumentOwner.ofCase(row.id()), PaperKind.COMMITMENT, organ, row.number(), course.today(), fields));
        });
    }
}

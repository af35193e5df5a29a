package org.countypowers.casework;

import java.time.LocalDate;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.Procedure;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** The clocks of the decision, of the reviews before it, and of the verification after it. */
@Component
class DecisionClocks {
    private static final Procedure FIRST_REVIEW =
            new Procedure(Procedure.Kind.FIRST_REVIEW, "初审", false, "行政许可法第四十三条", 20, LimitUnit.WD, Level.COUNTY);

    private final CaseCourse course;
    private final Matters matters;
    private final Bodies bodies;
    private final CommitmentStore commitments;
    private final CommitmentTerms terms;

    DecisionClocks(
            CaseCourse course, Matters matters, Bodies bodies, CommitmentStore commitments, CommitmentTerms terms) {
        this.course = course;
        this.matters = matters;
        this.bodies = bodies;
        this.commitments = commitments;
        this.terms = terms;
    }

    /** On a promise is decided at once, whatever the law leaves (告知承诺, SPEC 3). */
    void startDecision(CaseFile file, LocalDate from) {
        Matter matter = matters.matter(file.row().matterId());
        boolean promised =
                matter.noticeCommitment() && commitments.find(file.row().id()).isPresent();
        course.startClock(
                file,
                ClockKind.DECISION,
                course.route(file).decidingBody(),
                matter.legalBasis(),
                from,
                matter.decisionLimit(),
                matter.limitUnit(),
                promised ? terms.decideWithin(matter.decisionLimit()) : matter.promisedWorkingDays());
    }

    /** 行政许可法 43: the body's review before the case goes up, with the limit that the matter's own law gives it. */
    void startFirstReview(CaseFile file, String body, LocalDate from) {
        Level level = bodies.body(body).level();
        Procedure review = matters.matter(file.row().matterId()).firstReviews().stream()
                .filter(procedure -> procedure.reviewLevel() == level)
                .findFirst()
                .orElse(FIRST_REVIEW);
        course.startClock(file, ClockKind.FIRST_REVIEW, body, review.clause(), from, review.limit(), review.unit(), 0);
    }

    /** Whose first review runs now. */
    String reviewing(CaseFile file) {
        return course.holder(file, ClockKind.FIRST_REVIEW).orElseThrow();
    }

    /** What who supervises has to see whether a promise was kept. */
    void startVerification(CaseFile file, String body) {
        course.startClock(
                file,
                ClockKind.VERIFICATION,
                body,
                org.countypowers.deadline.Clock.HOUSE_RULE,
                course.today(),
                terms.verifyWithin(),
                LimitUnit.WD,
                0);
    }
}

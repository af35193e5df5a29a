package org.countypowers.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.casework.GrantedCases.Grant;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.delegation.DepartingCases;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.process.StepRefused;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.routing.Routes.Held;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From acceptance to service, act by act, under the same rules as {@link IntakeActs}. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DecisionActs {
    private final CaseCourse course;
    private final CaseLetters letters;
    private final Routes routes;
    private final GrantedCases granted;
    private final CaseStore store;
    private final CaseTexts texts;
    private final DepartingCases departing;
    private final DecisionClocks clocks;
    private final CommitmentVerification verification;

    DecisionActs(
            CaseCourse course,
            CaseLetters letters,
            Routes routes,
            GrantedCases granted,
            CaseStore store,
            CaseTexts texts,
            DepartingCases departing,
            DecisionClocks clocks,
            CommitmentVerification verification) {
        this.clocks = clocks;
        this.verification = verification;
        this.departing = departing;
        this.store = store;
        this.texts = texts;
        this.course = course;
        this.letters = letters;
        this.routes = routes;
        this.granted = granted;
    }

    /**
     * 行政许可法 43: the lower organ sends its opinion and the whole file up.
     *
     * @return the body whose first review is next, or null when the deciding body is
     */
    public String forward(long caseId) {
        CaseFile file = course.file(caseId);
        Route route = course.route(file);
        String next = route.firstReviewAfter(clocks.reviewing(file));
        course.stopClock(file, ClockKind.FIRST_REVIEW, course.today());
        if (next != null) {
            clocks.startFirstReview(file, next, course.today());
        } else if (!course.runs(file, ClockKind.DECISION)) {
            // Where another organ has accepted, its limit runs on.
            clocks.startDecision(file, course.today());
        }
        course.tell(file, "case.forward", Map.of("to", next == null ? route.decidingBody() : next));
        return next;
    }

    /**
     * 行政许可法 38: in writing; a refusal with reasons and remedies.
     *
     * @throws StepRefused when the register no longer says that the power was the deciding body's on the day of the route, when
     *     it has run out since, or when the case is about to leave with it: who decides without the power decides unlawfully
     *     (行政许可法 69(1)(2))
     */
    public void decide(long caseId, boolean grant) {
        CaseFile file = course.file(caseId);
        if (file.status() == CaseStatus.ACCEPTED) {
            Route route = course.route(file);
            requirePower(caseId, route);
            file.decide(grant, course.today());
            course.save(file);
            course.stopClock(file, ClockKind.DECISION, course.today());
            course.startClock(
                    file, ClockKind.SERVICE, route.receivingBody(), "行政许可法第四十四条", course.today(), 10, LimitUnit.WD, 0);
            course.tell(file, grant ? "case.decide.grant" : "case.decide.refuse", Map.of("name", route.nameBody()));
            boolean promised = grant && verification.begin(file, route.supervisingBody());
            Paper paper = letters.issue(grant ? PaperKind.GRANT : PaperKind.REFUSAL, file, route);
            if (grant) {
                granted.granted(grant(file, route, paper));
            }
            if (promised) {
                verification.order(file, route.supervisingBody());
            }
        }
    }

    private void requirePower(long caseId, Route route) {
        Held held = routes.held(route, course.today());
        if (held == Held.NO) {
            throw new StepRefused(
                    "casework.error.powerNotHeld", List.of(route.day().toString()));
        }
        if (held == Held.TAKEN_BACK && departing.departing(caseId)) {
            throw new StepRefused("casework.error.departing", List.of());
        }
    }

    private Grant grant(CaseFile file, Route route, Paper paper) {
        CaseRow row = file.row();
        Object until = course.answers(row.id(), "Task_ExamineApplication").get("validUntil");
        return new Grant(
                row.id(),
                row.number(),
                paper.number(),
                row.matterId(),
                row.matterName(),
                row.townCode() == null ? row.countyCode() : row.townCode(),
                row.applicantName(),
                row.identifierLookup(),
                texts.open(row.applicantCipher()).kind().person(),
                store.lastOpinion(row.id(), "Task_ApproveDecision")
                        .map(CaseStore.OpinionRow::officerId)
                        .orElse(""),
                course.today(),
                until == null ? null : LocalDate.parse(until.toString()),
                route.decidingBody(),
                route.nameBody(),
                route.supervisingBody());
    }

    public void close(long caseId) {
        CaseFile file = course.file(caseId);
        if (file.status().open()) {
            Object servedOn = course.answers(caseId, "Task_ServeDecision").get("servedOn");
            LocalDate served = servedOn == null ? course.today() : LocalDate.parse(servedOn.toString());
            file.close(served, course.today());
            course.save(file);
            course.stopClock(file, ClockKind.SERVICE, served);
            course.tell(file, "case.close", Map.of("served", served));
            letters.issue(PaperKind.SERVICE_RECORD, file, course.route(file));
        }
    }
}

package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.deadline.ClockKind;
import org.countypowers.document.PaperKind;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From receipt to acceptance, act by act, as the steps of the models call it inside an officer's command or the sweep.
 * Carries no permission of its own; no page reaches it. Each act is idempotent: done twice, it changes nothing the
 * second time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IntakeActs {
    private final CaseCourse course;
    private final CaseLetters letters;
    private final CaseRoutes routes;
    private final CaseProcesses processes;
    private final CommitmentLetter promise;
    private final DecisionClocks clocks;

    IntakeActs(
            CaseCourse course,
            CaseLetters letters,
            CaseRoutes routes,
            CaseProcesses processes,
            CommitmentLetter promise,
            DecisionClocks clocks) {
        this.promise = promise;
        this.clocks = clocks;
        this.course = course;
        this.letters = letters;
        this.routes = routes;
        this.processes = processes;
    }

    /** Opens the case to its bodies, starts the first clock, prints the receipt and starts intake. */
    void begin(long caseId) {
        CaseFile file = course.file(caseId);
        Route route = course.route(file);
        course.allow(caseId, route);
        if (route.preparingBody() != null) {
            course.startPreparation(file);
        } else {
            course.startNotice(file, file.row().receivedOn());
        }
        letters.issue(PaperKind.RECEIPT, file, route);
        promise.issue(file, route.acceptingBody());
        processes.startIntake(file, route);
    }

    /** The county has submitted a direct report: the province's five days begin, or run on where another organ had the file. */
    public void submit(long caseId) {
        CaseFile file = course.file(caseId);
        course.stopClock(file, ClockKind.PREPARATION, course.today());
        course.startNotice(file, course.noticeBegan(file).orElse(course.today()));
        course.tell(file, "case.submit", Map.of("to", course.route(file).acceptingBody()));
    }

    /** 行政许可法 32(1)(4): the notice stops the five days. */
    public void askForSupplement(long caseId) {
        CaseFile file = course.file(caseId);
        if (file.status() == CaseStatus.RECEIVED) {
            file.askForSupplement();
            course.save(file);
            course.stopClock(file, ClockKind.NOTICE, course.today());
            course.startSupplement(file);
            course.tell(file, "case.supplement.ask", Map.of());
            letters.issue(PaperKind.SUPPLEMENT_NOTICE, file, course.route(file));
        }
    }

    public void receiveSupplement(long caseId) {
        CaseFile file = course.file(caseId);
        if (file.status() == CaseStatus.AWAITING_SUPPLEMENT) {
            file.receiveAnew(
                    course.today(),
                    CaseAnswerRules.numbers(
                            course.answers(caseId, "Task_ReceiveSupplement").get("received")));
            course.save(file);
            course.stopClock(file, ClockKind.SUPPLEMENT, course.today());
            course.startNotice(file, course.today());
            course.tell(file, "case.supplement.receive", Map.of());
            letters.issue(PaperKind.RECEIPT, file, course.route(file));
        }
    }

    /** Bodies that receive and accept by the register of today, and whether that is a change. */
    public record Confirmed(boolean moved, String receivingBody, String acceptingBody) {}

    /**
     * Asks the register again before an organ answers the applicant. When another body receives or accepts now, the file
     * moves there and the five days run on from the receipt. A matter that is offered no more stays: its organ may still
     * refuse it.
     */
    public Confirmed confirmRoute(long caseId) {
        CaseFile file = course.file(caseId);
        Route before = course.route(file);
        Route now = routeToday(file).orElse(before);
        boolean moved = !now.acceptingBody().equals(before.acceptingBody())
                || !now.receivingBody().equals(before.receivingBody());
        if (!sameOffice(before, now)) {
            // In whose name an answer goes out follows the register of today, too.
            course.moveTo(file, now);
            course.save(file);
        }
        if (moved) {
            course.handOver(file, ClockKind.NOTICE, now.acceptingBody());
            course.tell(file, "case.transfer", Map.of("from", before.acceptingBody(), "to", now.acceptingBody()));
        }
        return new Confirmed(moved, now.receivingBody(), now.acceptingBody());
    }

    /** 行政许可法 32(1)(5), or by silence as of receipt 32(1)(4): the route is final, the limit of the decision runs. */
    public void accept(long caseId, boolean deemed) {
        CaseFile file = course.file(caseId);
        if (file.status() != CaseStatus.RECEIVED) {
            return;
        }
        // Silence accepts as of the day on which the organ that stayed silent had the file.
        LocalDate on = deemed ? course.noticeSince(file) : course.today();
        Route route = deemed ? routeOfSilence(file) : routes.today(file);
        course.moveTo(file, route);
        file.accept(on, deemed);
        course.save(file);
        course.stopClock(file, ClockKind.NOTICE, course.today());
        String firstReviewBody = route.firstReviewAfter(null);
        if (firstReviewBody != null) {
            clocks.startFirstReview(file, firstReviewBody, on);
        } else {
            clocks.startDecision(file, on);
        }
        Map<String, Object> said = Map.of(
                "on",
                on,
                "deciding",
                route.decidingBody(),
                "form",
                route.form(),
                "register",
                String.valueOf(route.registerEntryId()));
        course.tell(file, deemed ? "case.accept.deemed" : "case.accept", said);
        letters.issue(PaperKind.ACCEPTANCE, file, route);
        processes.startDecision(file, route, firstReviewBody);
    }

    /** 行政许可法 32(1)(1), (2): no licence is needed, or not this organ's; two different papers. */
    public void refuseAcceptance(long caseId) {
        CaseFile file = course.file(caseId);
        if (file.status() == CaseStatus.RECEIVED) {
            file.refuseAcceptance(course.today());
            course.save(file);
            course.stopClock(file, ClockKind.NOTICE, course.today());
            course.tell(file, "case.acceptance.refuse", Map.of());
            boolean notRequired = "notRequired"
                    .equals(course.answers(caseId, "Task_CheckMaterials").get("outcome"));
            letters.issue(notRequired ? PaperKind.NOT_REQUIRED : PaperKind.NON_ACCEPTANCE, file, course.route(file));
        }
    }

    public void giveBack(long caseId) {
        CaseFile file = course.file(caseId);
        if (file.status() == CaseStatus.AWAITING_SUPPLEMENT) {
            file.giveBack(course.today());
            course.save(file);
            course.stopClock(file, ClockKind.SUPPLEMENT, course.today());
            course.tell(file, "case.return", Map.of());
            letters.issue(PaperKind.RETURN_NOTICE, file, course.route(file));
        }
    }

    private static boolean sameOffice(Route one, Route other) {
        return one.form() == other.form()
                && one.receivingBody().equals(other.receivingBody())
                && one.acceptingBody().equals(other.acceptingBody())
                && one.decidingBody().equals(other.decidingBody())
                && one.nameBody().equals(other.nameBody());
    }

    private Optional<Route> routeToday(CaseFile file) {
        try {
            return Optional.of(routes.today(file));
        } catch (MatterNotOffered | BodyNotSetUp noRoute) {
            return Optional.empty();
        }
    }

    /** A key, for readers of every language. */
    private static String whyNoRoute(RuntimeException noRoute) {
        return noRoute instanceof MatterNotOffered closed ? closed.reasonKey() : "case.route.keep.noBody";
    }

    /** Silence accepts whatever has happened since the receipt: where there is no route today, that of the receipt holds. */
    private Route routeOfSilence(CaseFile file) {
        try {
            return routes.today(file);
        } catch (MatterNotOffered | BodyNotSetUp noRoute) {
            course.tell(file, "case.route.keep", Map.of("reason", whyNoRoute(noRoute)));
            return course.route(file);
        }
    }
}

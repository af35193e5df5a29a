package org.countypowers.casework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.OpenCaseStore.RoutedRow;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.delegation.InFlightCases.Moved;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** Moves an undecided case to where the register of today puts it (移送), with its file and its clocks. */
@Component
class CaseTransfer {
    private final CaseCourse course;
    private final CaseRoutes routes;
    private final CaseTexts texts;
    private final WaitingCases waiting;
    private final AcceptedCases accepted;
    private final TransferLetter letter;

    CaseTransfer(
            CaseCourse course,
            CaseRoutes routes,
            CaseTexts texts,
            WaitingCases waiting,
            AcceptedCases accepted,
            TransferLetter letter) {
        this.course = course;
        this.routes = routes;
        this.texts = texts;
        this.waiting = waiting;
        this.accepted = accepted;
        this.letter = letter;
    }

    /** @throws org.countypowers.routing.BodyNotSetUp when nobody is there to take the case: an error to repair */
    Moved move(long caseId, boolean acceptedToo, Ground ground) {
        CaseFile file = course.file(caseId);
        CaseStatus status = file.status();
        Route before = course.route(file);
        String from = CaseRoutes.holder(status, before);
        if (!status.undecided() || status.accepted() && !acceptedToo) {
            return new Moved(false, from, from);
        }
        Route now = today(file, before);
        if (bodies(now).equals(bodies(before))) {
            return new Moved(false, from, from);
        }
        String to = CaseRoutes.holder(status, now);
        // Said before anything else: the lists and the trail then know that this transaction has something to write.
        course.tell(file, from.equals(to) ? "case.route.change" : "case.transfer", said(file, before, now, ground));
        if (status.accepted()) {
            accepted.move(file, before, now, ground);
        } else {
            waiting.move(file, before, now, ground);
        }
        if (!from.equals(to)) {
            letter.issue(file, before, now, ground);
        }
        return new Moved(true, from, to);
    }

    /** The organ that has it now says that the file is there; nothing of the case changes. */
    void confirmed(long caseId, String from, String to) {
        course.tell(course.file(caseId), "case.transfer.confirm", Map.of("from", from, "to", to));
    }

    /** Also where nobody is there to take it: that is for people to see. */
    boolean elsewhere(RoutedRow row) {
        try {
            return !bodies(routes.today(row.matterId(), row.countyCode(), row.townCode()))
                    .equals(bodies(texts.route(row.route())));
        } catch (MatterNotOffered stays) {
            return false;
        } catch (BodyNotSetUp nobody) {
            return true;
        }
    }

    /** A matter that is offered no more stays: its organ may still refuse it. */
    private Route today(CaseFile file, Route before) {
        try {
            return routes.today(file);
        } catch (MatterNotOffered noRoute) {
            return before;
        }
    }

    private static List<Object> bodies(Route route) {
        return Arrays.asList(
                route.receivingBody(),
                route.preparingBody(),
                route.acceptingBody(),
                route.firstReviewBodies(),
                route.decidingBody(),
                route.approvingBody(),
                route.nameBody(),
                route.copyTo());
    }

    /** In the words of the papers, and so that readers of another language understand it. */
    static Map<String, String> why(Ground ground) {
        return Map.of("ground", ground.kind(), "scope", ground.scope(), "reason", ground.reason());
    }

    private static Map<String, String> said(CaseFile file, Route before, Route now, Ground ground) {
        Map<String, String> said = new HashMap<>();
        said.put("from", CaseRoutes.holder(file.status(), before));
        said.put("to", CaseRoutes.holder(file.status(), now));
        said.put("form", now.form().name());
        said.put("status", file.status().name());
        said.put("instrument", ground.instrumentNo());
        said.put("effective", ground.effectiveOn().toString());
        said.putAll(why(ground));
        return said;
    }
}

package org.countypowers.casework;

import java.util.Map;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** The two processes of a case, run by the facts of its route. */
@Component
class CaseProcesses {
    private final CaseCourse course;
    private final ProcessRuntime processes;

    CaseProcesses(CaseCourse course, ProcessRuntime processes) {
        this.course = course;
        this.processes = processes;
    }

    void startIntake(CaseFile file, Route route) {
        start("case-intake", file, CaseFacts.intake(route));
    }

    /** @param firstReviewBody who reviews first, or null when the deciding body examines at once */
    void startDecision(CaseFile file, Route route, String firstReviewBody) {
        start(
                "case-decision",
                file,
                CaseFacts.decision(route, firstReviewBody, file.row().scheme()));
    }

    void serveBy(CaseFile file, Route route) {
        processes.move(Map.of(Long.toString(file.row().id()), Map.of("servingBody", route.receivingBody())));
    }

    /** Ends what runs, so that another course can begin; opinions, answers and papers stay with the case. */
    void end(CaseFile file, Ground ground) {
        processes.end(Long.toString(file.row().id()), ground.reason());
        course.tell(file, "process.end", CaseTransfer.why(ground));
    }

    private void start(String process, CaseFile file, Map<String, Object> facts) {
        String definition = processes.start(
                process, file.row().matterId(), Long.toString(file.row().id()), facts);
        course.tell(file, "process.start", Map.of("process", process, "definition", definition));
    }
}

package org.countypowers.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.countypowers.casework.domain.CaseFile;
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
        Map<String, Object> facts = new HashMap<>(intakeFacts(route));
        facts.put("preparing", route.preparingBody() != null);
        start("case-intake", file, facts);
    }

    /** @param firstReviewBody who reviews first, or null when the deciding body examines at once */
    void startDecision(CaseFile file, Route route, String firstReviewBody) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("firstReview", firstReviewBody != null);
        facts.put("firstReviewBody", firstReviewBody);
        facts.put("decidingBody", route.decidingBody());
        facts.put("approvingBody", route.approvingBody());
        facts.put("servingBody", route.receivingBody());
        facts.put("scheme", file.row().scheme());
        start("case-decision", file, facts);
    }

    void serveBy(CaseFile file, Route route) {
        processes.move(Map.of(Long.toString(file.row().id()), Map.of("servingBody", route.receivingBody())));
    }

    /** Ends what runs, so that another course can begin; opinions, answers and papers stay with the case. */
    void end(CaseFile file, String reason) {
        processes.end(Long.toString(file.row().id()), reason);
        course.tell(file, "process.end", Map.of("reason", reason));
    }

    static Map<String, String> intakeFacts(Route route) {
        Map<String, String> facts = new HashMap<>();
        facts.put("receivingBody", route.receivingBody());
        facts.put("acceptingBody", route.acceptingBody());
        if (route.preparingBody() != null) {
            facts.put("preparingBody", route.preparingBody());
        }
        return facts;
    }

    private void start(String process, CaseFile file, Map<String, Object> facts) {
        facts.values().removeIf(Objects::isNull);
        String definition = processes.start(process, Long.toString(file.row().id()), facts);
        course.tell(file, "process.start", Map.of("process", process, "definition", definition));
    }
}

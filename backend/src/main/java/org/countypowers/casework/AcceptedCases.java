package org.countypowers.casework;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.OpenCaseStore;
import org.countypowers.deadline.ClockKind;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/**
 * Moves cases that were accepted: the other organ examines anew within the limit that runs already. Opinions stay, and so do
 * the signatures: they bind people, so that whoever handled the case below does not approve it above.
 */
@Component
class AcceptedCases {
    private static final List<String> INTAKE =
            List.of("Task_PrepareSubmission", "Task_CheckMaterials", "Task_ReceiveSupplement");

    private final CaseCourse course;
    private final CaseTexts texts;
    private final CaseProcesses processes;
    private final OpenCaseStore store;
    private final CaseHandOvers handOvers;
    private final DecisionClocks clocks;

    AcceptedCases(
            CaseCourse course,
            CaseTexts texts,
            CaseProcesses processes,
            OpenCaseStore store,
            CaseHandOvers handOvers,
            DecisionClocks clocks) {
        this.clocks = clocks;
        this.course = course;
        this.texts = texts;
        this.processes = processes;
        this.store = store;
        this.handOvers = handOvers;
    }

    void move(CaseFile file, Route before, Route now, Ground ground) {
        String reviewing = course.holder(file, ClockKind.FIRST_REVIEW).orElse(null);
        boolean deciding = course.runs(file, ClockKind.DECISION);
        List<String> done = reviewed(before, reviewing);
        String next = now.firstReviewBodies().stream()
                .filter(body -> !done.contains(body))
                .findFirst()
                .orElse(null);
        if (reviewing == null && sameDeciders(before, now)) {
            // Who examines goes on; in whose name and where it is served may be new.
            file.moveTo(texts.write(now));
            open(file, now);
            processes.serveBy(file, now);
            return;
        }
        if (reviewing == null && next == null && deciding && !begun(file)) {
            // Nobody has examined yet: the task itself goes to the other organ.
            file.handTo(texts.write(now));
            course.save(file);
            handOvers.keep(
                    file.row().id(),
                    now,
                    List.of(course.hand(file, ClockKind.DECISION, now.decidingBody())),
                    CaseFacts.decisionBodies(now));
            return;
        }
        handOvers.forget(file.row().id());
        file.handTo(texts.write(now));
        open(file, now);
        reviewClock(file, reviewing, next);
        if (deciding) {
            course.handOver(file, ClockKind.DECISION, now.decidingBody());
        } else if (next == null) {
            clocks.startDecision(file, file.acceptedOn());
        }
        // Who examines, reviews and approves is another organ: the models know no way back to their beginning.
        processes.end(file, ground);
        processes.startDecision(file, now, next);
    }

    /** Whether an officer has said anything behind the acceptance; a step that we do not know counts as that. */
    private boolean begun(CaseFile file) {
        return store.answeredElsewhere(file.row().id(), INTAKE);
    }

    private static boolean sameDeciders(Route before, Route now) {
        return now.decidingBody().equals(before.decidingBody())
                && now.approvingBody().equals(before.approvingBody());
    }

    /** To the bodies of the new route; whoever could act until now reads. */
    private void open(CaseFile file, Route now) {
        course.save(file);
        store.leaveCopies(List.of(file.row().id()));
        course.allow(file.row().id(), now);
    }

    /** 行政许可法 43: whoever has reviewed or examined the case below is not asked for it again. */
    private static List<String> reviewed(Route before, String reviewing) {
        if (reviewing != null) {
            return before.firstReviewBodies()
                    .subList(0, Math.max(0, before.firstReviewBodies().indexOf(reviewing)));
        }
        List<String> done = new ArrayList<>(before.firstReviewBodies());
        done.add(before.decidingBody());
        return done;
    }

    private void reviewClock(CaseFile file, String reviewing, String next) {
        if (next == null) {
            course.stopClock(file, ClockKind.FIRST_REVIEW, course.today());
        } else if (reviewing != null) {
            course.handOver(file, ClockKind.FIRST_REVIEW, next);
        } else {
            clocks.startFirstReview(file, next, course.today());
        }
    }
}

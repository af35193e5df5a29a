package org.countypowers.casework;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks.Hand;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** Moves cases that no organ has accepted yet: received, or waiting for supplements. Nothing is asked for twice. */
@Component
class WaitingCases {
    private final CaseCourse course;
    private final CaseTexts texts;
    private final CaseProcesses processes;
    private final CaseHandOvers handOvers;

    WaitingCases(CaseCourse course, CaseTexts texts, CaseProcesses processes, CaseHandOvers handOvers) {
        this.course = course;
        this.texts = texts;
        this.processes = processes;
        this.handOvers = handOvers;
    }

    void move(CaseFile file, Route before, Route now, Ground ground) {
        boolean received = file.status() == CaseStatus.RECEIVED;
        boolean preparing = received && before.preparingBody() != null && course.runs(file, ClockKind.PREPARATION);
        boolean toPrepare = received && before.preparingBody() == null && now.preparingBody() != null;
        if (now.acceptingBody().equals(before.acceptingBody())) {
            file.moveTo(texts.write(now));
        } else {
            file.handTo(texts.write(now));
        }
        course.save(file);
        long caseId = file.row().id();
        if (preparing && now.preparingBody() == null || toPrepare) {
            // The model prepares only at its beginning: intake begins anew, the receipt and all that was said stay.
            handOvers.forget(caseId);
            course.allowOnly(caseId, now);
            processes.end(file, ground);
            restart(file, toPrepare);
            processes.startIntake(file, now);
        } else {
            handOvers.add(caseId, now, clocks(file, now), CaseFacts.intakeBodies(now));
        }
    }

    private void restart(CaseFile file, boolean toPrepare) {
        if (toPrepare) {
            // The five days of the receipt go on when the county has submitted.
            course.stopClock(file, ClockKind.NOTICE, course.today());
            course.startPreparation(file);
        } else {
            course.stopClock(file, ClockKind.PREPARATION, course.today());
            course.startNotice(file, file.receivedOn());
        }
    }

    /** Of these, what runs is handed over; the five days run on from the receipt. */
    private List<Hand> clocks(CaseFile file, Route now) {
        List<Hand> hands = new ArrayList<>();
        if (file.status() == CaseStatus.AWAITING_SUPPLEMENT) {
            hands.add(course.hand(file, ClockKind.SUPPLEMENT, now.receivingBody()));
        } else {
            hands.add(course.hand(file, ClockKind.NOTICE, now.acceptingBody()));
            if (now.preparingBody() != null) {
                hands.add(course.hand(file, ClockKind.PREPARATION, now.preparingBody()));
            }
        }
        return hands;
    }
}

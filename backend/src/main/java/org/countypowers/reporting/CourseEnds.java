package org.countypowers.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.countypowers.reporting.domain.CourseStore;
import org.countypowers.reporting.domain.Told;

/** When a case began and ended, and how. */
class CourseEnds {
    private LocalDateTime began;
    private LocalDateTime ended;
    private CourseOutcome outcome = CourseOutcome.OTHER;

    void take(Told told) {
        began = began == null ? told.at() : began;
        switch (told.action()) {
            case "case.decide.grant" -> outcome = CourseOutcome.GRANTED;
            case "case.decide.refuse" -> outcome = CourseOutcome.REFUSED;
            case "case.close" -> ended = told.at();
            case "case.return" -> end(CourseOutcome.RETURNED, told);
            case "case.acceptance.refuse" -> end(CourseOutcome.NOT_ACCEPTED, told);
            default -> {}
        }
    }

    private void end(CourseOutcome how, Told told) {
        outcome = how;
        ended = told.at();
    }

    /** Null where the trail tells nothing. */
    LocalDateTime began() {
        return began;
    }

    /** Null while the case is open. */
    LocalDateTime ended() {
        return ended;
    }

    LocalDate endedOn() {
        return ended == null ? CourseStore.OPEN : ended.toLocalDate();
    }

    CourseOutcome outcome() {
        return ended == null ? CourseOutcome.OPEN : outcome;
    }
}

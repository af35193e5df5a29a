package org.countypowers.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.casework.ConcernedCases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** Takes complaints and reports (行政许可法 65: anybody may report). Asks for no permission of its own. */
@Component
class Complaints {
    private static final int LONGEST = 2000;

    private final ConcernedCases cases;
    private final FeedbackOpening opening;
    private final Bodies bodies;

    Complaints(ConcernedCases cases, FeedbackOpening opening, Bodies bodies) {
        this.cases = cases;
        this.opening = opening;
        this.bodies = bodies;
    }

    /** What is wrong with it whatever the case is. */
    Map<String, String> faults(FileComplaint command) {
        Map<String, String> faults = new HashMap<>();
        if (command.topic() == null || command.topic() == Topic.NONE) {
            faults.put("topic", "form.required");
        }
        PlainText.check(faults, "text", command.text(), LONGEST, true);
        if (command.contact() != null) {
            command.contact().check(faults);
        }
        if (command.caseNumber().isBlank() && !known(command.bodyId())) {
            faults.put("body", "form.required");
        }
        return faults;
    }

    /** The case it names, or null; a number that is no case's is noted at its field. */
    ConcernedCase about(FileComplaint command, Map<String, String> faults) {
        if (command.caseNumber().isBlank()) {
            return null;
        }
        ConcernedCase about = cases.numbered(command.caseNumber().strip()).orElse(null);
        if (about == null) {
            faults.put("caseNumber", "feedback.error.noCase");
        }
        return about;
    }

    Receipt take(ConcernedCase about, FileComplaint command, String recordedBy) {
        return opening.open(new FeedbackOpening.Received(
                about == null ? command.bodyId() : about.holder(),
                about,
                null,
                command.topic(),
                command.text().strip(),
                command.contact(),
                command.channel(),
                recordedBy,
                command.officers()));
    }

    private boolean known(String bodyId) {
        try {
            return bodyId != null && bodies.body(bodyId) != null;
        } catch (NoSuchElementException unknown) {
            return false;
        }
    }
}

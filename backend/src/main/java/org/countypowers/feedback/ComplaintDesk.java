package org.countypowers.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.casework.Cases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A counter writes down a complaint that came by a visit, a letter, the telephone or 12345. */
@Service
@PreAuthorize("hasAuthority('FEEDBACK_RECORD')")
@Transactional
public class ComplaintDesk {
    private final Complaints complaints;
    private final Cases cases;
    private final CurrentOfficer officers;

    ComplaintDesk(Complaints complaints, Cases cases, CurrentOfficer officers) {
        this.complaints = complaints;
        this.cases = cases;
        this.officers = officers;
    }

    /** @throws AnswersRefused with the fault at each field, such as a case out of the counter's sight */
    public Receipt record(FileComplaint command) {
        Map<String, String> faults = new HashMap<>(complaints.faults(command));
        if (command.channel() == null || command.channel() == Channel.ONLINE) {
            faults.put("channel", "form.required");
        }
        ConcernedCase about = complaints.about(command, faults);
        if (about != null && !sees(about)) {
            faults.put("caseNumber", "feedback.error.noCase");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        return complaints.take(about, command, officers.require().name());
    }

    private boolean sees(ConcernedCase about) {
        try {
            return cases.view(about.id()) != null;
        } catch (NoSuchElementException outOfSight) {
            return false;
        }
    }
}

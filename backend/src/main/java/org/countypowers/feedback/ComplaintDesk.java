package org.countypowers.feedback;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.casework.Cases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Staffing;
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
    private final Staffing staffing;
    private final CurrentOfficer officers;

    ComplaintDesk(Complaints complaints, Cases cases, Staffing staffing, CurrentOfficer officers) {
        this.complaints = complaints;
        this.cases = cases;
        this.staffing = staffing;
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
        if (!present(about == null ? command.bodyId() : about.holder()).containsAll(command.officers())) {
            faults.put("officers", "feedback.error.noOfficer");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        return complaints.take(about, command, officers.require().name());
    }

    /** Whom a complaint about one of the counter's bodies may name, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Member> officers(String bodyId) {
        return officers.scope(Permission.FEEDBACK_RECORD).unitIds().contains(bodyId)
                ? staffing.members(List.of(bodyId)).stream()
                        .sorted(Comparator.comparing(Member::name))
                        .toList()
                : List.of();
    }

    private Set<String> present(String bodyId) {
        return bodyId == null
                ? Set.of()
                : staffing.members(List.of(bodyId)).stream()
                        .map(Member::officerId)
                        .collect(Collectors.toSet());
    }

    private boolean sees(ConcernedCase about) {
        try {
            return cases.view(about.id()) != null;
        } catch (NoSuchElementException outOfSight) {
            return false;
        }
    }
}

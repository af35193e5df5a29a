package org.countypowers.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.routing.Route;

/**
 * A case as it was registered and what was said of it since, as it is stored.
 *
 * @param applicant identifiers and mobiles masked unless a purpose was given
 * @param identifierDigest to be compared with what the trail said at the registration
 * @param route as it stands; it does not change after the decision
 * @param accepted whether an organ has accepted it
 * @param holder the body that has it, or that decided it
 */
public record CaseRecord(
        long id,
        String number,
        String matterId,
        String matterName,
        String countyCode,
        String townCode,
        String title,
        String projectCode,
        CaseStatus status,
        LocalDate receivedOn,
        LocalDate acceptedOn,
        LocalDate decidedOn,
        LocalDate servedOn,
        LocalDate closedOn,
        Applicant applicant,
        String identifierDigest,
        Route route,
        String holder,
        List<Said> said) {
    /** What an officer answered at a step. @param definitionId and formKey: the form that was answered; '' where it was not kept */
    public record Said(
            String taskId,
            String step,
            String stepName,
            String officerName,
            String unitName,
            String outcome,
            String opinion,
            Map<String, Object> answers,
            String answersDigest,
            String definitionId,
            String formKey,
            LocalDateTime at) {}

    public boolean decided() {
        return decidedOn != null;
    }

    /** Where the power for it may lie. */
    public String place() {
        return townCode == null ? countyCode : townCode;
    }
}

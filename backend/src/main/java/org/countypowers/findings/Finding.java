package org.countypowers.findings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a rule found, once for each subject.
 *
 * @param source rule and subject
 * @param caseId null where it is about the register
 * @param bodyId the body that it concerns, '' where none is known
 * @param officerId who acted, '' where nobody is known
 * @param addressedTo the body that was asked, or null
 * @param answerBy its last day, or null
 */
public record Finding(
        Long id,
        String ruleCode,
        String source,
        Long caseId,
        String caseNumber,
        String matterId,
        String matterName,
        String divisionCode,
        String bodyId,
        String officerId,
        String officerName,
        LocalDate happenedOn,
        LocalDateTime foundAt,
        int measured,
        int threshold,
        List<Fact> facts,
        FindingState state,
        String addressedTo,
        LocalDate answerBy,
        FindingOutcome outcome,
        long version) {
    public boolean late(LocalDate today) {
        return state == FindingState.ASKED && answerBy.isBefore(today);
    }
}

package org.countypowers.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A card on a case.
 *
 * @param source what it was raised for, once: a clock, a task, an opinion, three cards
 * @param clockKind of which limit, '' where none is concerned
 * @param limitOn the last day that would have been in time; null where no limit is concerned
 * @param reachedOn the day on which the rule found it
 * @param stepName the step, '' where none is concerned
 * @param cause in words, where a discipline office raised it
 * @param events sequence numbers, in the case's trail, of what caused it
 * @param answerBy last day for the body's next word; null where none is due
 */
public record Card(
        Long id,
        CardKind kind,
        CardRule rule,
        String source,
        long caseId,
        String caseNumber,
        String matterName,
        String bodyId,
        String divisionCode,
        String officerId,
        String officerName,
        String clockKind,
        LocalDate limitOn,
        LocalDate reachedOn,
        String stepName,
        String cause,
        List<Long> events,
        CardState state,
        LocalDate answerBy,
        String decidedIn,
        long version) {
    public boolean late(LocalDate today) {
        return answerBy != null && state == CardState.OPEN && answerBy.isBefore(today);
    }
}

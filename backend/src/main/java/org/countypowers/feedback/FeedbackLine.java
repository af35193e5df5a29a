package org.countypowers.feedback;

import java.time.LocalDate;

/**
 * A complaint or bad rating as lists and pages show it; the citizen masked.
 *
 * @param caseId null where no case is concerned
 * @param score of the rating, 0 for a complaint
 * @param party '' for an anonymous report
 * @param dueOn by when the next step is due, null when it is over
 */
public record FeedbackLine(
        long id,
        FeedbackKind kind,
        String number,
        Long caseId,
        String caseNumber,
        String title,
        String handlingBody,
        String officeBody,
        Topic topic,
        Channel channel,
        String text,
        int score,
        String party,
        LocalDate receivedOn,
        FeedbackState state,
        LocalDate firstBy,
        LocalDate handleBy,
        LocalDate callBackBy,
        LocalDate closedOn,
        LocalDate dueOn,
        String finding,
        String callBack,
        int attempts,
        String recordedBy) {}

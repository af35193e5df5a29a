package org.countypowers.feedback;

import java.time.LocalDate;

/**
 * How a complaint stands, as its complainant may know.
 *
 * @param dueOn by when the next word is due, or null
 * @param finding what was found, '' before
 * @param reasons of the answer or of the refusal, '' before
 */
public record Progress(
        String number,
        LocalDate receivedOn,
        FeedbackState state,
        LocalDate dueOn,
        String finding,
        String reasons,
        String measures) {}

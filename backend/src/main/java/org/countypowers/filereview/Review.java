package org.countypowers.filereview;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A review (评查批次) of what one body closed in a quarter under the powers that another gave it.
 *
 * @param reviewingBody which gave the powers
 * @param actingBody which reviews: the one that gave them, or the level above where it has too few for that
 * @param organBody in whose name the reviewing body acts
 * @param commitment the seed's hash, announced before the draw
 * @param seed hexadecimal; '' until it is drawn
 * @param stage what its result called for
 * @param answerDue last day for the reviewed body's statement; null before it is asked
 * @param rectifyDue last day for putting right what failed; null where nothing did
 * @param resolvedOn when what had failed was accepted as put right
 */
public record Review(
        Long id,
        String number,
        int quarterYear,
        int quarterNo,
        String reviewedBody,
        String reviewingBody,
        String actingBody,
        String organBody,
        String divisionCode,
        ReviewState state,
        String poolHash,
        String commitment,
        String seed,
        int poolSize,
        int sampleSize,
        int passedFiles,
        int seriousFiles,
        ReviewResult result,
        Stage stage,
        LocalDate openedOn,
        LocalDateTime drawnAt,
        String drawnName,
        LocalDate answerDue,
        LocalDate confirmedOn,
        LocalDate rectifyDue,
        LocalDate resolvedOn,
        long version,
        String lastActor,
        LocalDateTime lastChangedAt) {
    public Quarter quarter() {
        return new Quarter(quarterYear, quarterNo);
    }

    /** In percent, 0 for an empty sample. */
    public int rate() {
        return sampleSize == 0 ? 0 : passedFiles * 100 / sampleSize;
    }
}

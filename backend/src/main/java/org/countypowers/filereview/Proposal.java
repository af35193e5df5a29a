package org.countypowers.filereview;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A proposal to suspend or recall a power, on which the reform office that may decide; nothing is suspended by itself.
 *
 * @param cites numbers of the reviews' ids that caused it, joined by commas
 * @param changeId the change that the reform office has proposed upon it, or null
 * @param handoverId the planned suspension or recall that followed, or null
 * @param effectiveOn its day, or null
 */
public record Proposal(
        Long id,
        long reviewId,
        Stage stage,
        String matterId,
        String divisionCode,
        String cites,
        State state,
        LocalDate raisedOn,
        Long changeId,
        Long handoverId,
        LocalDate effectiveOn,
        String reason,
        String decidedName,
        LocalDateTime decidedAt) {
    /** Waits for the reform office, or for the legality review; planned as it proposed; not followed, with reasons. */
    public enum State {
        OPEN,
        UNDER_REVIEW,
        PLANNED,
        DECLINED
    }
}

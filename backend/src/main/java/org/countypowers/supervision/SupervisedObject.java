package org.countypowers.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An object of supervision: a licence and the body that watches over it.
 *
 * @param givenOn since when the body has it; it signs for it the same day
 * @param ground why it has it: the decision's number, or the document that moved the power
 * @param signedAt null until somebody of the body has signed for it
 */
public record SupervisedObject(
        Long id,
        long licenceId,
        String licenceNo,
        long caseId,
        String matterId,
        String matterName,
        String divisionCode,
        String licensee,
        String identifierLookup,
        Grade risk,
        Grade credit,
        String bodyId,
        ObjectState state,
        LocalDate givenOn,
        String ground,
        String signedBy,
        String signedName,
        LocalDateTime signedAt,
        long version) {
    /** Signed for later than the same day, or not yet though the day is over. */
    public boolean late(LocalDate today) {
        LocalDate until = signedAt == null ? today : signedAt.toLocalDate();
        return state != ObjectState.ENDED && until.isAfter(givenOn);
    }
}

package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Set;

/**
 * 告知承诺 of a case: what the applicant promised to meet, and what came of it.
 *
 * @param materials numbers of the matter's materials that the promise replaces
 * @param verifyBy last day of the verification, null before the grant
 * @param foundOn day on which the inspectors saw whether it was kept, null before
 * @param barredUntil last day on which the applicant may promise nothing, null unless it was broken
 */
public record Commitment(
        long caseId,
        String identifierLookup,
        Set<Integer> materials,
        LocalDate promisedOn,
        State state,
        LocalDate verifyBy,
        LocalDate foundOn,
        LocalDate barredUntil) {
    public enum State {
        PROMISED,
        VERIFYING,
        RECTIFYING,
        KEPT,
        BROKEN,
        /** Found broken, but the proceeding about it was dropped. */
        CLEARED,
        /** The licence ended before anybody could verify it. */
        LAPSED
    }

    Commitment verifiedBy(LocalDate day) {
        return new Commitment(caseId, identifierLookup, materials, promisedOn, State.VERIFYING, day, null, null);
    }

    Commitment found(State now, LocalDate on, LocalDate barred) {
        return new Commitment(caseId, identifierLookup, materials, promisedOn, now, verifyBy, on, barred);
    }
}

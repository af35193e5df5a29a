package org.countypowers.batch.domain;

/** How far a pair of matter and county has come (SPEC 2): each state says what was reached last. */
public enum PairState {
    DRAFT,
    DEMANDED,
    ASSESSED,
    CITY_OPINION,
    PROVINCE_REVIEW,
    LEGALITY,
    DELIBERATION,
    APPROVED,
    PROMULGATED,
    HANDOVER,
    EFFECTIVE,
    SUSPENDED,
    ADJUSTING,
    RECALLED,
    EXPIRED,
    REJECTED,
    RETURNED,
    /** Not now, as a body said: it left this batch and may come again in a later one. */
    DEFERRED;

    /** Whether the pair is still before its promulgation, so that a step of the procedure waits for it. */
    public boolean onItsWay() {
        return compareTo(APPROVED) <= 0;
    }

    /** Whether no other batch may take the pair up: from the draft until its powers are in force, or never will be. */
    public boolean reserved() {
        return compareTo(HANDOVER) <= 0;
    }
}

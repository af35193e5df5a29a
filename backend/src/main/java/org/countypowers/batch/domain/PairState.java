package org.countypowers.batch.domain;

import java.util.EnumSet;
import java.util.Set;

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
    RETURNED;

    private static final Set<PairState> ENDED = EnumSet.of(RECALLED, EXPIRED, REJECTED, RETURNED);

    /** Whether the pair is still before its promulgation, so that a step of the procedure waits for it. */
    public boolean onItsWay() {
        return compareTo(APPROVED) <= 0;
    }

    public boolean ended() {
        return ENDED.contains(this);
    }
}

package org.countypowers.feedback;

/** What a rating can give as its reason. */
public enum RatingReason {
    ATTITUDE,
    SPEED,
    CLARITY,
    EXTRA_MATERIALS,
    MANY_VISITS,
    FEE,
    RESULT,
    OTHER
}

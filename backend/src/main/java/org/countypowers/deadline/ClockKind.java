package org.countypowers.deadline;

/** NOTICE 32(1)(4), FIRST_REVIEW 43, DECISION 42, SERVICE 44, HEARING 47; PREPARATION, SUPPLEMENT and VERIFICATION are set by the office. */
public enum ClockKind {
    NOTICE,
    PREPARATION,
    SUPPLEMENT,
    FIRST_REVIEW,
    DECISION,
    SERVICE,
    VERIFICATION,
    HEARING
}

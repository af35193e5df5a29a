package org.countypowers.reporting;

/** How a case ended, or that it has not. */
public enum CourseOutcome {
    OPEN,
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    RETURNED,
    /** Without a decision. */
    OTHER
}

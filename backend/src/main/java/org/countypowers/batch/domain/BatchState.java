package org.countypowers.batch.domain;

/** Where a batch stands as a whole; its pairs say more. */
public enum BatchState {
    DRAFT,
    /** The procedure runs. */
    UNDER_WAY,
    PROMULGATED,
    /** Nothing was left to promulgate, or the proposer withdrew it. */
    CLOSED
}

package org.countypowers.studio.domain;

/** Where a migration as a whole stands. */
public enum MigrationState {
    /** Each case is moved and put back, to see whether it can move. */
    REHEARSING,
    /** Waits for a second person. */
    REHEARSED,
    MOVING,
    DONE,
    CANCELLED
}

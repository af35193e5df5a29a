package org.countypowers.studio.domain;

/** How far a release has come. Which of the released ones is in force, or superseded, its day says. */
public enum ReleaseState {
    /** Waits for a second person. */
    SUBMITTED,
    RELEASED,
    REJECTED,
    WITHDRAWN
}

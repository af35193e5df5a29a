package org.countypowers.inspection;

/** Waits for its day or is overdue, is under way since its approval was asked for, is over, or fell away. */
public enum VisitState {
    OPEN,
    BEGUN,
    DONE,
    DROPPED
}

package org.countypowers.inspection;

/** Waits for its day or is overdue, was made, or fell away with the plan that asked for it. */
public enum VisitState {
    OPEN,
    DONE,
    DROPPED
}

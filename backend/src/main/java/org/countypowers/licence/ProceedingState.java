package org.countypowers.licence;

/** Under way; decided or dropped and not served yet; over. */
public enum ProceedingState {
    OPEN,
    DECIDED,
    DROPPED,
    CLOSED,
    CLOSED_DROPPED;

    public boolean over() {
        return this == CLOSED || this == CLOSED_DROPPED;
    }
}

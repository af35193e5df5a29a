package org.countypowers.delegation.domain;

/** The form that a capacity assessment advises, from the widest to none. What the law bars is judged elsewhere. */
public enum CapacityAdvice {
    DIRECT_TRANSFER,
    /** Entrustment, or a transfer with a time of co-review. */
    ENTRUST,
    /** Front desk or direct report. */
    FRONT_DESK,
    NOT_NOW;

    public boolean widerThan(CapacityAdvice other) {
        return ordinal() < other.ordinal();
    }

    /** The next wider form; the widest has none and gives itself. */
    public CapacityAdvice wider() {
        return values()[Math.max(0, ordinal() - 1)];
    }
}

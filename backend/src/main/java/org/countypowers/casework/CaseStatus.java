package org.countypowers.casework;

/** Where a case stands. */
public enum CaseStatus {
    RECEIVED,
    AWAITING_SUPPLEMENT,
    ACCEPTED,
    DECIDED_GRANTED,
    DECIDED_REFUSED,
    CLOSED,
    NOT_ACCEPTED,
    RETURNED;

    public boolean accepted() {
        return this == ACCEPTED || this == DECIDED_GRANTED || this == DECIDED_REFUSED || this == CLOSED;
    }

    public boolean undecided() {
        return ordinal() <= ACCEPTED.ordinal();
    }

    public boolean open() {
        return ordinal() <= DECIDED_REFUSED.ordinal();
    }
}

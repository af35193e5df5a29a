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

    public boolean open() {
        return ordinal() <= DECIDED_REFUSED.ordinal();
    }
}

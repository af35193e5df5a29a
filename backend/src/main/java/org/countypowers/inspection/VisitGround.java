package org.countypowers.inspection;

/**
 * Why a licensee is visited. What follows a case or a complaint is not under the yearly cap (SPEC 4), nor is the verification of
 * a promise: it ends the licensee's own application, for which the law has no other way.
 */
public enum VisitGround {
    PLANNED,
    DRAWN,
    ORDERED,
    CASE,
    COMPLAINT,
    COMMITMENT;

    public boolean capped() {
        return !byReference() && this != COMMITMENT;
    }

    /** Asked for by a case or a complaint that others can look up; telling the licensee beforehand may frustrate it. */
    public boolean byReference() {
        return this == CASE || this == COMPLAINT;
    }

    /** Whoever finds a case or a complaint orders these; the others come by themselves. */
    public boolean ordered() {
        return byReference() || this == ORDERED;
    }
}

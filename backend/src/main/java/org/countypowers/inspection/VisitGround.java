package org.countypowers.inspection;

/** Why a licensee is visited. What follows a case or a complaint is not under the yearly cap (SPEC 4). */
public enum VisitGround {
    PLANNED,
    DRAWN,
    ORDERED,
    CASE,
    COMPLAINT;

    public boolean capped() {
        return this != CASE && this != COMPLAINT;
    }
}

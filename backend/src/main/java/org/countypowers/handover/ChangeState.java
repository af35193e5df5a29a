package org.countypowers.handover;

/** How far a proposed change is. */
public enum ChangeState {
    /** Its legality is under review. */
    PROPOSED,
    CARRIED_OUT,
    /** Not lawful as it was proposed. */
    OBJECTED,
    /** The office took it back before it was decided. */
    WITHDRAWN
}

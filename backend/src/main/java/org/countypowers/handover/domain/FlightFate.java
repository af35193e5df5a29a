package org.countypowers.handover.domain;

/** What the plan says of an open case. */
public enum FlightFate {
    STAYS,
    MOVES
}

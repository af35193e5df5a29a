package org.countypowers.handover.domain;

/** What has become of an open case. */
public enum FlightState {
    PLANNED,
    STAYED,
    MOVED,
    /** Ended before it could be moved. */
    GONE,
    /** Could not be moved; the reason stands with it, and it can be tried again. */
    FAILED,
    /** The receiving body has confirmed that it has the file. */
    CONFIRMED
}

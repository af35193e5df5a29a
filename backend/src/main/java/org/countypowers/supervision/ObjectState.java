package org.countypowers.supervision;

/** Given to a body, signed for by it (审管联动), or over since the licence ended. */
public enum ObjectState {
    GIVEN,
    WATCHED,
    ENDED
}

package org.countypowers.feedback;

/** The way by which a citizen spoke. */
public enum Channel {
    ONLINE,
    IN_PERSON,
    LETTER,
    TELEPHONE,
    HOTLINE_12345
}

package org.countypowers.monitoring;

import java.util.EnumSet;
import java.util.Set;

/** A card waits for the body's answer, then for the discipline office; what it upholds may be appealed against once. */
public enum CardState {
    NOTED,
    OPEN,
    REPLIED,
    UPHELD,
    APPEALED,
    FINAL,
    REVOKED;

    /** In which the body that has the card does something. */
    public static final Set<CardState> BODYS = EnumSet.of(OPEN, UPHELD);
    /** In which a discipline office decides. */
    public static final Set<CardState> OFFICES = EnumSet.of(OPEN, REPLIED, APPEALED);
}

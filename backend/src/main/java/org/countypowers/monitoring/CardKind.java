package org.countypowers.monitoring;

/** A warning wants no answer; a yellow and a red card do. */
public enum CardKind {
    WARNING,
    YELLOW,
    RED
}

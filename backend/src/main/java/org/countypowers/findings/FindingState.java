package org.countypowers.findings;

/** FOUND by a rule, ASKED of a body by an auditor, ANSWERED by the body, CLOSED by an auditor. */
public enum FindingState {
    FOUND,
    ASKED,
    ANSWERED,
    CLOSED
}

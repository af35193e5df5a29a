package org.countypowers.handover.domain;

/** Why a power changes hands. */
public enum HandoverKind {
    DELEGATION,
    RECALL,
    SUSPENSION,
    EXPIRY;

    /** What is given waits until all is green; what is taken back ends on its day, whoever is ready (SPEC 2). */
    public boolean waitsForSignatures() {
        return this == DELEGATION;
    }
}

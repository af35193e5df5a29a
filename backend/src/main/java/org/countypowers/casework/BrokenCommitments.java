package org.countypowers.casework;

/** What follows a broken promise, in the transaction that finds it. Implemented where licences end. */
public interface BrokenCommitments {
    /** @param facts what the inspectors saw, @param weighing which clause says so */
    void broken(long caseId, String facts, String weighing);
}

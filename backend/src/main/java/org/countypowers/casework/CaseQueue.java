package org.countypowers.casework;

/** Told when what a worklist shows of a case has changed: status, due day. Implemented by assignment. */
public interface CaseQueue {
    void refresh(long caseId);
}

package org.countypowers.delegation;

/** Told by the hand-overs: a case that a power has left and that has not been passed on yet, whatever holds it up. */
public interface DepartingCases {
    /** Whether its organ has nothing to decide in it any more. */
    boolean departing(long caseId);
}

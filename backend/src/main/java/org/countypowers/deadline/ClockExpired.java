package org.countypowers.deadline;

/** Acts when a clock's last day has ended; called by the sweep, once per clock, in a transaction of its own. Idempotent. */
public interface ClockExpired {
    /** Locks the case before the sweep looks at its clock, in the order in which officers' commands lock. */
    void lock(long caseId);

    void expired(Clock clock);
}

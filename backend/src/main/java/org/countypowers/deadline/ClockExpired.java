package org.countypowers.deadline;

/** Acts when a clock's last day has ended; called by the sweep, once per clock, in a transaction of its own. Idempotent. */
public interface ClockExpired {
    void expired(Clock clock);
}

package org.countypowers.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock whose time one thread may move for the length of a task, so that a story of months can be told in seconds. */
public final class ScopedClock extends Clock {
    private final Clock base;
    private final ThreadLocal<Instant> moved;

    public ScopedClock(Clock base) {
        this(base, new ThreadLocal<>());
    }

    private ScopedClock(Clock base, ThreadLocal<Instant> moved) {
        this.base = base;
        this.moved = moved;
    }

    /** Runs the task as if it were this instant; other threads keep the real time. */
    public void runAt(Instant instant, Runnable task) {
        Instant before = moved.get();
        moved.set(instant);
        try {
            task.run();
        } finally {
            if (before == null) {
                moved.remove();
            } else {
                moved.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant here = moved.get();
        return here == null ? base.instant() : here;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScopedClock(base.withZone(zone), moved);
    }
}

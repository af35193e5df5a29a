package org.countypowers.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the demo's cases have been made; pages show it while it goes on. */
@Component
@Profile("demo")
public class DemoProgress {
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;

    void begin(int cases) {
        total = cases;
    }

    void step() {
        done.incrementAndGet();
    }

    public int done() {
        return done.get();
    }

    public int total() {
        return total;
    }

    public boolean loading() {
        return done.get() < total;
    }
}

package org.countypowers.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the demo's story has been told; pages show it while it goes on. */
@Component
@Profile("demo")
public class DemoProgress {
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile int total;

    void begin(int parts) {
        total = parts;
    }

    void end() {
        done.set(total);
        told.countDown();
    }

    /** Until the whole story is told. */
    public void await() throws InterruptedException {
        told.await();
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

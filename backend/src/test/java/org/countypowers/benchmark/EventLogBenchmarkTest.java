package org.countypowers.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.commons.io.output.CountingOutputStream;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.reporting.ExcerptFormat;
import org.countypowers.reporting.TrailExcerpt;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long {@code -Dtrail.events} events take to leave in each format, and what memory they leave behind. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class EventLogBenchmarkTest {
    private static final int EVENTS = Integer.getInteger("trail.events", 200_000);

    @Autowired
    Office office;

    @Autowired
    TrailExcerpt excerpt;

    private final FilledTrail trail = new FilledTrail();

    @AfterEach
    void clear() {
        trail.clear();
    }

    @Test
    void each_format() {
        office.open();
        trail.fill(EVENTS);
        office.as("city.audit-admin", () -> {
            for (ExcerptFormat format : ExcerptFormat.values()) {
                measure(format);
            }
            return null;
        });
    }

    private void measure(ExcerptFormat format) {
        long from = System.nanoTime();
        CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream());
        try {
            excerpt.write(TrailCriteria.none().withAction("bench."), "benchmark", format, (key, values) -> key, out);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%s: %d events in %.1f s, %.0f a second, %d MiB, heap after it %d MiB%n",
                format,
                EVENTS,
                seconds,
                EVENTS / seconds,
                out.getByteCount() >> 20,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}

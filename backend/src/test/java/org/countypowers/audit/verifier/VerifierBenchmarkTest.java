package org.countypowers.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast an export is verified on one core; of the clock nothing is asserted. */
@Tag("benchmark")
class VerifierBenchmarkTest {
    private static final int EVENTS = 500_000;

    @TempDir
    Path folder;

    /** Of this thread alone, whatever else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void events_in_a_second() throws Exception {
        Path export = folder.resolve("export.zip");
        new GeneratedTrail(1, EVENTS, Algorithm.SHA256_ECDSA).write(export);
        for (int time = 0; time < 4; time++) {
            long began = cpu();
            Report report = Verification.of(new Verification.Sources(export, null, null, null));
            double seconds = (cpu() - began) / 1e9;
            assertThat(report.clean()).isTrue();
            System.out.printf(
                    Locale.ROOT,
                    "verifier: %d events, %d MB, %.0f events/s%n",
                    report.events(),
                    Files.size(export) >> 20,
                    report.events() / seconds);
        }
    }
}

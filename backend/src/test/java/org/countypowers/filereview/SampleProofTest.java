package org.countypowers.filereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.countypowers.filereview.domain.FileSample;
import org.countypowers.filereview.domain.PoolFile;
import org.countypowers.filereview.domain.ReviewPool;
import org.countypowers.inspection.DrawProof;
import org.countypowers.inspection.ProofFiles;
import org.countypowers.inspection.SeededOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProofTest {
    private static final String SEED = "7f".repeat(32);

    @TempDir
    Path folder;

    @Test
    void a_sample_is_repeated_from_its_two_files_and_one_left_out_is_found() throws IOException {
        ReviewPool pool = new ReviewPool(
                "2026Q3-511621-018-511600-018",
                LocalDate.of(2026, 9, 30),
                new ReviewPool.Share(5, 5, 20),
                IntStream.range(1, 60)
                        .mapToObj(no ->
                                new PoolFile(no, "N" + no, "XK-069", LocalDate.of(2026, 8, 1), no % 2 == 0, Set.of()))
                        .toList());
        byte[] seed = HexFormat.of().parseHex(SEED);
        List<String> lines = FileSample.lines(pool.text(), seed);
        write(pool, seed, lines);
        assertThat(repeated()).isZero();

        write(pool, seed, lines.subList(1, lines.size()));
        assertThat(repeated()).isEqualTo(1);
    }

    private void write(ReviewPool pool, byte[] seed, List<String> lines) throws IOException {
        Map<String, String> files = ProofFiles.of(
                pool.number(),
                FileSample.RULES,
                pool.text(),
                SeededOrder.sha256(pool.text().getBytes(StandardCharsets.UTF_8)),
                SeededOrder.sha256(seed),
                SEED,
                lines);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private int repeated() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return DrawProof.repeat(folder, out, FileSample.RULES, FileSample::lines);
    }
}

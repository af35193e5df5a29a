package org.countypowers.inspection;

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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.countypowers.inspection.domain.DrawFiles;
import org.countypowers.inspection.domain.Lottery;
import org.countypowers.inspection.domain.Pool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published draw can be repeated by anybody, and what was changed in it is found. */
class DrawProofTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws IOException {
        Pool pool = new Pool(
                "511621-2026-001",
                LocalDate.of(2026, 3, 2),
                List.of(new Pool.Quota("511621-018", "C", "B", 5)),
                IntStream.range(0, 30)
                        .mapToObj(no -> new Pool.Entry(no, "511621-018", "L" + no, "C", "B", "证" + no))
                        .toList(),
                IntStream.range(0, 4)
                        .mapToObj(no -> new Pool.Hand("officer" + no, "511621-018", no))
                        .toList(),
                List.of(new Pool.Bar("officer1", "L3")));
        byte[] seed = HexFormat.of().parseHex("7f".repeat(32));
        DrawFiles draw = new DrawFiles(
                pool.number(),
                Lottery.RULES,
                SeededOrder.sha256(pool.text().getBytes(StandardCharsets.UTF_8)),
                SeededOrder.sha256(seed),
                "7f".repeat(32),
                Lottery.draw(pool, seed).stream().map(Lottery.Drawn::line).toList());
        Files.writeString(folder.resolve(DrawFiles.POOL), pool.text());
        Files.writeString(folder.resolve(DrawFiles.DRAW), draw.text());
    }

    @Test
    void a_published_draw_comes_to_the_same_when_it_is_repeated() {
        assertThat(repeated()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("一致", "511621-2026-001");
    }

    @Test
    void a_changed_pool_is_found() throws IOException {
        change(DrawFiles.POOL, text -> text.replace("bar,officer1,L3\n", ""));
        assertThat(repeated()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The pool is not the announced one");
    }

    @Test
    void another_seed_is_found_and_so_is_what_it_would_have_drawn() throws IOException {
        change(DrawFiles.DRAW, text -> text.replace("seed,7f7f", "seed,7f80"));
        assertThat(repeated()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The seed is not the announced one", "The result differs");
    }

    @Test
    void a_visit_left_out_added_or_given_to_another_inspector_is_found() throws IOException {
        String draw = Files.readString(folder.resolve(DrawFiles.DRAW));
        String visit = draw.lines()
                .filter(line -> line.startsWith("visit,"))
                .findFirst()
                .orElseThrow();
        for (String other : List.of("", visit + "\n" + visit, visit.replaceFirst("officer\\d", "officer9"))) {
            Files.writeString(
                    folder.resolve(DrawFiles.DRAW), draw.replace(visit, other).replace("\n\n", "\n"));
            assertThat(repeated()).as(other).isEqualTo(1);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("in line 1");
    }

    @Test
    void what_is_no_draw_is_said_to_be_none() throws IOException {
        change(DrawFiles.DRAW, text -> "x");
        assertThat(repeated()).isEqualTo(2);
        change(DrawFiles.DRAW, text -> "draw,1\nvisit,2\n");
        assertThat(repeated()).isEqualTo(2);
    }

    @Test
    void it_runs_offline_with_nothing_but_the_java_runtime() throws Exception {
        Process proof = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "classes").toString(),
                        "org.countypowers.inspection.DrawProof",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("The same result: 5 drawn");
        assertThat(proof.waitFor()).isZero();
    }

    private int repeated() {
        return DrawProof.run(folder, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }
}

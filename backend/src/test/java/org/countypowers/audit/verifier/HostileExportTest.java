package org.countypowers.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export comes from outside: whatever it holds, the answer is a finding or one clear line. */
class HostileExportTest {
    @TempDir
    Path folder;

    private Path export;

    @BeforeEach
    void name() {
        export = folder.resolve("export.zip");
    }

    private record Said(int code, String text) {}

    private Said verify(String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = new String[more.length + 1];
        arguments[0] = export.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        int code = Verifier.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private void zip(String name, Content content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(export))) {
            zip.putNextEntry(new ZipEntry(Export.MANIFEST));
            zip.write("{\"scope\":\"WHOLE\",\"withheld\":\"false\",\"files\":{}}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip);
        }
    }

    @Test
    void a_clean_export_is_said_to_be_clean_in_both_languages() throws Exception {
        new GeneratedTrail(3, 100, Algorithm.SHA256_ECDSA).write(export);
        assertThat(verify("--lang", "zh")).satisfies(said -> {
            assertThat(said.code()).isZero();
            assertThat(said.text()).contains("核验通过");
        });
        assertThat(verify("--lang", "en").text()).contains("All is as it was written");
    }

    @Test
    void what_is_no_zip_is_no_export() throws Exception {
        Files.writeString(export, "not a zip");
        assertThat(verify("--lang", "en").code()).isEqualTo(2);
        assertThat(verify("--unknown").code()).isEqualTo(2);
        Files.delete(export);
        assertThat(verify().code()).isEqualTo(2);
    }

    @Test
    void a_zip_bomb_is_put_down_early() throws Exception {
        byte[] zeros = new byte[1 << 20];
        zip(Verification.SEALS, zip -> {
            for (int at = 0; at < 200; at++) {
                zip.write(zeros);
            }
        });
        assertThat(verify("--lang", "en")).satisfies(said -> {
            assertThat(said.code()).isOne();
            assertThat(said.text()).contains("cannot be read: seals.jsonl");
        });
    }

    @Test
    void a_line_without_end_is_a_finding() throws Exception {
        byte[] noise = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        zip(Verification.EVENTS, zip -> {
            zip.write("[\"event\",\"".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < 70; at++) {
                zip.write(noise);
            }
        });
        assertThat(verify("--lang", "en").text()).contains("cannot be read: events.jsonl");
    }

    @Test
    void wrong_json_wherever_it_stands_is_a_finding_and_never_a_stack_trace() throws Exception {
        Random random = new Random(5);
        String[] pieces = {
            "[\"event\",1,2]",
            "[\"leaf\",\"CASE\",\"1\",1,2,\"zz\",99,-3,\"zz\"]",
            "{\"number\":\"a\"}",
            "[[[[[[[[",
            "null",
            "[\"withheld\",1,2,\"xx\",\"yy\"]",
            "{\"number\":1e400}",
            "[\"head\",\"CASE\",\"1\",99999999999999999999,\"\"]",
            "\u0000\u0001",
            "{\"files\":[{}]}",
            "[\"x\",\"CASE:1\",\"row\",{\"a\":{}}]",
            "[\"x\",\"\",\"\",\"../../etc\",\"FILE\"]",
            "{\"number\":1,\"at\":\"\",\"previous\":\"\",\"root\":\"\",\"leaves\":9999999999,\"events\":1,\"algorithm\":\"MD5\",\"key\":\"\",\"publicKey\":\"?\",\"signature\":\"?\"}"
        };
        String[] names = {
            Export.MANIFEST,
            Verification.SEALS,
            Verification.EVENTS,
            Verification.CASES,
            Verification.REGISTER,
            Verification.DOCUMENTS
        };
        for (int time = 0; time < 200; time++) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(export))) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    for (int line = random.nextInt(3); line >= 0; line--) {
                        zip.write((pieces[random.nextInt(pieces.length)] + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            assertThat(verify("--lang", "en", "--files", folder.toString())).satisfies(said -> {
                assertThat(said.code()).isOne();
                assertThat(said.text()).doesNotContain("Exception");
            });
        }
    }

    @Test
    void a_damaged_byte_is_a_finding() throws Exception {
        Random random = new Random(7);
        new GeneratedTrail(4, 200, Algorithm.SHA256_ECDSA).write(export);
        byte[] whole = Files.readAllBytes(export);
        for (int time = 0; time < 100; time++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(export, damaged);
            assertThat(verify("--lang", "en"))
                    .satisfies(said ->
                            assertThat(said.text()).doesNotContain("Exception").doesNotContain("\tat "));
        }
    }

    @Test
    void what_a_forger_writes_into_a_place_moves_no_terminal() throws Exception {
        GeneratedTrail trail = new GeneratedTrail(5, 100, Algorithm.SHA256_ECDSA);
        trail.documents.add(java.util.List.of("\u001b[2J evil", "", "x", "a".repeat(64), "FILE"));
        trail.write(export);
        assertThat(verify("--lang", "en").text()).contains("evil").doesNotContain("\u001b");
    }
}

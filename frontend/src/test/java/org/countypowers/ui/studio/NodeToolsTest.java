package org.countypowers.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The server's own rules are compared with what bpmnlint and bpmn-js-differ once said; here these say it again, in the versions
 * that the editor uses.
 */
class NodeToolsTest {
    private static final Path SCRIPTS = Path.of("src/test/node");
    private static final Path LINT = Path.of("../backend/src/test/resources/studio/lint");
    private static final Path DIFFERENCE = Path.of("../backend/src/test/resources/studio/difference");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void bpmnlint_says_what_we_compare_with() throws Exception {
        List<String> models = new ArrayList<>();
        for (Path folder : List.of(LINT, Path.of("../bpmn"))) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                files.map(Path::toString).filter(file -> file.endsWith(".bpmn")).forEach(models::add);
            }
        }
        JsonNode said = run("lint.mjs", models);
        assertThat(faults(said))
                .isEqualTo(faults(JSON.readTree(LINT.resolve("expected.json").toFile())));
    }

    private static List<String> faults(JsonNode said) {
        List<String> faults = new ArrayList<>();
        said.forEach(one -> faults.add(Path.of(one.path("file").asText()).getFileName() + " "
                + one.path("rule").asText() + " " + one.path("id").asText()));
        return faults.stream().sorted().toList();
    }

    @Test
    void bpmn_js_differ_says_what_we_compare_with() throws Exception {
        JsonNode expected =
                JSON.readTree(DIFFERENCE.resolve("expected-diff.json").toFile());
        List<String> files = new ArrayList<>();
        expected.forEach(pair -> {
            for (String age : List.of("old", "new")) {
                files.add(DIFFERENCE
                        .resolve(pair.path("pair").asText() + "." + age + ".bpmn")
                        .toString());
            }
        });
        JsonNode said = run("diff.mjs", files);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(marks(said.path(i)))
                    .as(expected.path(i).path("pair").asText())
                    .isEqualTo(marks(expected.path(i)));
        }
    }

    @Test
    void a_form_that_names_a_field_twice_opens_with_a_key_and_an_id_of_its_own_for_each() throws Exception {
        Path form = Files.createTempFile("twice", ".form");
        Files.writeString(
                form,
                """
                {"id": "twice", "components": [
                  {"id": "A", "key": "opinion"},
                  {"id": "A", "key": "opinion"},
                  {"id": "G", "type": "group", "components": [{"id": "B", "key": "opinion"}, {"id": "C", "key": "opinion_2"}]}]}
                """);
        JsonNode said = run("form-repair.mjs", List.of(form.toString()));
        Files.delete(form);
        assertThat(said.path("schema").findValuesAsText("key"))
                .containsExactly("opinion", "opinion_3", "opinion_4", "opinion_2");
        assertThat(said.path("schema").path("components").findValuesAsText("id"))
                .doesNotHaveDuplicates();
        assertThat(said.path("renamed").findValuesAsText("to")).containsExactly("opinion_3", "opinion_4");
    }

    @Test
    void a_page_is_not_left_unasked_while_an_edit_is_on_its_way_and_one_that_is_hidden_sends_it_at_once()
            throws Exception {
        assertThat(run("unsent.mjs", List.of()))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"before": false, "changed": true, "reading": true, "after": false, "closed": false,
                                 "sent": ["drawn", "drawn on"]}
                                """));
    }

    private static List<TreeSet<String>> marks(JsonNode pair) {
        List<TreeSet<String>> marks = new ArrayList<>();
        for (String kind : List.of("added", "removed", "changed", "layoutChanged")) {
            TreeSet<String> ids = new TreeSet<>();
            pair.path(kind).forEach(id -> ids.add(id.asText()));
            marks.add(ids);
        }
        return marks;
    }

    private static JsonNode run(String script, List<String> files) throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCRIPTS.resolve(script)), script);
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
        command.addAll(files);
        Path output = Files.createTempFile("node", ".json");
        Process node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertThat(node.waitFor()).isZero();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return JSON.readTree(said);
    }
}

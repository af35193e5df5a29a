package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What bpmnlint itself says of the same models is in expected.json; the browser's test keeps that file true. */
class LintCheckTest {
    private static final Path FOLDER = Path.of("src/test/resources/studio/lint");

    static List<Path> models() throws IOException {
        List<Path> models = new ArrayList<>();
        for (Path folder : List.of(FOLDER, Path.of("../bpmn"))) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                files.filter(file -> file.toString().endsWith(".bpmn")).forEach(models::add);
            }
        }
        return models;
    }

    @ParameterizedTest
    @MethodSource("models")
    void we_find_what_bpmnlint_finds(Path model) throws IOException {
        List<String> ours = LintCheck.faults(FlowModel.read(Files.readAllBytes(model))).stream()
                .map(fault -> fault.rule() + " " + fault.id())
                .sorted()
                .toList();
        assertThat(ours).isEqualTo(expected(model.getFileName().toString()));
    }

    @Test
    void every_recommended_rule_finds_something_somewhere() throws IOException {
        Set<String> rules = new HashSet<>();
        new ObjectMapper()
                .readTree(FOLDER.resolve("expected.json").toFile())
                .forEach(one -> rules.add(one.path("rule").asText()));
        assertThat(rules).hasSize(26);
        assertThat(models()).hasSizeGreaterThan(60);
    }

    private static List<String> expected(String file) throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode one :
                new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile())) {
            if (one.path("file").asText().equals(file)) {
                expected.add(one.path("rule").asText() + " " + one.path("id").asText());
            }
        }
        return expected.stream().sorted().toList();
    }
}

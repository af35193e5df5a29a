package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.studio.FormReading;
import org.countypowers.studio.domain.Difference.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What bpmn-js-differ says of each pair is in expected-diff.json; the browser's test keeps that file true. */
class DifferenceIdsTest {
    private static final Path FOLDER = Path.of("src/test/resources/studio/difference");

    static List<JsonNode> pairs() throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        new ObjectMapper()
                .readTree(FOLDER.resolve("expected-diff.json").toFile())
                .forEach(pairs::add);
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_marks_are_those_of_bpmn_js_differ(JsonNode pair) {
        DifferenceIds ids = FlowDifferences.ids(files(pair, "old"), files(pair, "new"));
        assertThat(ids)
                .isEqualTo(new DifferenceIds(
                        ids(pair, "added"), ids(pair, "removed"), ids(pair, "changed"), ids(pair, "layoutChanged")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_mark_is_told_in_words_and_a_rewritten_file_is_never_passed_over(JsonNode pair) {
        FlowFiles older = files(pair, "old");
        FlowFiles newer = files(pair, "new");
        List<Difference> told = FlowDifferences.between(older, newer, ShippedFlow.stepNames());
        Map<Kind, Set<String>> byKind = told.stream()
                .collect(Collectors.groupingBy(
                        Difference::kind, Collectors.mapping(Difference::elementId, Collectors.toSet())));
        assertThat(byKind.getOrDefault(Kind.ADDED, Set.of())).containsAll(ids(pair, "added"));
        assertThat(byKind.getOrDefault(Kind.REMOVED, Set.of())).containsAll(ids(pair, "removed"));
        assertThat(byKind.getOrDefault(Kind.CHANGED, Set.of())).containsAll(ids(pair, "changed"));
        Set<String> onlyDrawn = ids(pair, "layoutChanged");
        told.forEach(one -> onlyDrawn.remove(one.elementId()));
        assertThat(told.stream().filter(one -> one.kind() == Kind.MOVED).map(one -> ShippedFlow.told(one.words())))
                .isEqualTo(onlyDrawn.isEmpty() ? List.of() : List.of("仅调整了图形位置：" + onlyDrawn.size() + " 处"));
        assertThat(told.isEmpty()).isEqualTo(older.files().equals(newer.files()));
    }

    private static FlowFiles files(JsonNode pair, String age) {
        try {
            Path file = FOLDER.resolve(pair.path("pair").asText() + "." + age + ".bpmn");
            return new FlowFiles("p", Map.of("p.bpmn", Files.readString(file)), FormReading.reader());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Set<String> ids(JsonNode pair, String kind) {
        Set<String> ids = new TreeSet<>();
        pair.path(kind).forEach(id -> ids.add(id.asText()));
        return ids;
    }
}

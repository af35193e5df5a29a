package org.countypowers.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Diagrams, forms, indicators and checklists on an English page are English as far as the house wrote them. */
class ModelWordsTest {
    private static final Pattern LABEL =
            Pattern.compile("<bpmn:(?!process|message|error|signal)\\w+ [^>]*?\\bname=\"([^\"]*\\p{IsHan}[^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("\"(?:label|description)\": \"([^\"]*\\p{IsHan}[^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("[^,]*\\p{IsHan}[^,]*");
    private static final Pattern ITEM = Pattern.compile("\\('[A-Z]+', \\d+, '[A-Z_]+', '(.+?)'");
    private static final Pattern STEP = Pattern.compile("\"label\": \"(.+?)\"");
    private static final Pattern WORD = Pattern.compile("(?m)^  \"(.+?)\": \"");

    @Test
    void what_the_house_wrote_into_models_forms_and_lists_has_an_english_word_and_no_word_is_left_over()
            throws IOException {
        Set<String> labels = new TreeSet<>();
        for (Path model : files(".bpmn")) {
            LABEL.matcher(Files.readString(model)).results().forEach(found -> labels.add(found.group(1)));
        }
        for (Path form : files(".form")) {
            FIELD.matcher(Files.readString(form)).results().forEach(found -> labels.add(found.group(1)));
        }
        for (String line : Files.readAllLines(Path.of("../sql/seed/capacity_indicators.csv"))) {
            CELL.matcher(line).results().forEach(found -> labels.add(found.group()));
        }
        ITEM.matcher(Files.readString(Path.of("../sql/migration/V0051__handover_create_tables.sql")))
                .results()
                .forEach(found -> labels.add(found.group(1)));
        STEP.matcher(Files.readString(Path.of("../bpmn/steps.json")))
                .results()
                .forEach(found -> labels.add(found.group(1)));
        Set<String> words = new TreeSet<>();
        WORD.matcher(Files.readString(Path.of("src/main/resources/model-words.json")))
                .results()
                .forEach(found -> words.add(found.group(1)));
        assertThat(labels).isNotEmpty().isEqualTo(words);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../bpmn"), 2)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

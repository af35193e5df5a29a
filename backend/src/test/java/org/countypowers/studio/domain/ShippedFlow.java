package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.countypowers.studio.FormReading;

/** The house's own procedures, as drafts. */
final class ShippedFlow {
    static final List<String> KEYS = List.of(
            "case-intake",
            "case-decision",
            "delegation-batch",
            "power-handover",
            "power-change",
            "licence-proceeding",
            "inspection-visit",
            "file-review");
    private static final Path MODELS = Path.of("../bpmn");
    private static final Properties TEXTS = load();
    private static final Map<String, String> STEPS = listed();

    private ShippedFlow() {}

    static FlowFiles files(String key) {
        try (Stream<Path> folder = Files.list(MODELS.resolve(key))) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : folder.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
            return new FlowFiles(key, files, FormReading.reader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same files with one text replaced; it must be there. */
    static FlowFiles changed(FlowFiles files, String name, String old, String text) {
        Map<String, String> changed = new TreeMap<>(files.files());
        String before = changed.get(name);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(name + " has no " + old);
        }
        changed.put(name, before.replace(old, text));
        return new FlowFiles(files.processKey(), changed, files.reader());
    }

    static FlowFiles with(FlowFiles files, String name, String content) {
        Map<String, String> changed = new TreeMap<>(files.files());
        changed.put(name, content);
        return new FlowFiles(files.processKey(), changed, files.reader());
    }

    static List<Finding> check(FlowFiles files) {
        return check(files, FlowKind.ofGeneral(files.processKey()));
    }

    /** As an officer reads it. */
    static String told(FlowPhrase words) {
        return words.in(
                (key, arguments) -> {
                    assertThat(texts()).containsKey(key);
                    String text = texts().getProperty(key);
                    return arguments.length == 0 ? text : new MessageFormat(text).format(arguments);
                },
                UnaryOperator.identity());
    }

    /** Whatever is found can be told. */
    static List<Finding> check(FlowFiles files, FlowKind kind) {
        List<Finding> findings = FlowCheck.check(files, context(files.processKey(), kind));
        findings.forEach(finding -> told(finding.words()));
        return findings;
    }

    /** What stands in one file, in words. */
    static List<String> told(FlowFiles files, String name) {
        return check(files).stream()
                .filter(finding -> finding.file().equals(name))
                .map(finding -> told(finding.words()))
                .toList();
    }

    static List<String> errors(FlowFiles files) {
        return check(files).stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule() + " " + finding.elementId())
                .toList();
    }

    static Properties texts() {
        return TEXTS;
    }

    private static Properties load() {
        Properties texts = new Properties();
        Path file = Path.of("../frontend/src/main/resources/vaadin-i18n/translations_zh.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static FlowContext context(String key, FlowKind kind) {
        return new FlowContext() {
            @Override
            public FlowKind kind() {
                return kind;
            }

            @Override
            public Set<String> steps() {
                return STEPS.keySet();
            }

            @Override
            public String shippedTable(String name) {
                return KEYS.contains(key) ? ShippedFlow.files(key).files().get(name) : null;
            }

            @Override
            public List<String> unmanned(String unit, String post) {
                return List.of();
            }
        };
    }

    /** What automatic steps are called. */
    static Map<String, String> stepNames() {
        return STEPS;
    }

    private static Map<String, String> listed() {
        Map<String, String> steps = new HashMap<>();
        try {
            new ObjectMapper()
                    .readTree(MODELS.resolve("steps.json").toFile())
                    .forEach(step -> steps.put(
                            step.path("name").asText(), step.path("label").asText()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return steps;
    }
}

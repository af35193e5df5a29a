package org.countypowers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:assignment|audit|casework|routing|delegation|directReport|register|capacity|eligibility|organisation|form|case|clock|deadline|monitoring|findings|feedback|worklist|intake|search|signIn"
                    + "|firstStart|flow|studio|supervision|inspection|handover|licence|batch\\.(?:error|gate)|catalog|matters|route|menu|applicant|start|error|trail|replay)\\.[A-Za-z.]*[A-Za-z])\"");

    @Test
    void chinese_and_english_say_the_same_keys() throws IOException {
        assertThat(new TreeSet<>(load("en").keySet()))
                .isEqualTo(new TreeSet<>(load("zh").keySet()));
    }

    @Test
    void every_act_in_the_trail_has_a_name() throws IOException {
        Properties chinese = load("zh");
        Pattern act = Pattern.compile(
                "(?:Auditable\\.of|new Auditable)\\(\\s*[^;]*?\"([a-z]+(?:\\.[a-zA-Z]+)+)\"", Pattern.DOTALL);
        try (var files = Files.walk(Path.of("../backend/src/main/java"))) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher acts = act.matcher(Files.readString(source));
                while (acts.find()) {
                    assertThat(chinese).as(source.toString()).containsKey("trail." + acts.group(1));
                }
            }
        }
    }

    @Test
    void every_key_that_a_page_names_is_translated() throws IOException {
        Properties chinese = load("zh");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    assertThat(chinese).as(source.toString()).containsKey(keys.group(1));
                }
            }
        }
    }

    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}

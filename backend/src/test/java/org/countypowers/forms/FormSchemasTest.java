package org.countypowers.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemasTest {
    private final FormSchemas forms = new FormSchemas();

    @Test
    void an_answer_that_is_no_visible_field_is_dropped() throws IOException {
        Answers answers = forms.check(
                approve(),
                Map.of("outcome", "grant", "opinion", " 同意 ", "refusalReasons", "不应出现", "assignee", "someone"));

        assertThat(answers.complete()).isTrue();
        assertThat(answers.values()).isEqualTo(Map.of("outcome", "grant", "opinion", "同意"));
    }

    @Test
    void a_field_that_appears_is_required_and_named() throws IOException {
        Answers answers = forms.check(approve(), Map.of("outcome", "refuse", "opinion", "不同意"));

        assertThat(answers.errors()).isEqualTo(Map.of("refusalReasons", "form.required"));
    }

    @Test
    void a_choice_that_is_not_offered_is_an_error_at_its_field() throws IOException {
        assertThat(forms.check(approve(), Map.of("outcome", "rubberStamp", "opinion", "x"))
                        .errors())
                .containsEntry("outcome", "form.choice");
    }

    @Test
    void length_is_counted_in_characters_as_people_see_them() {
        Form form = forms.parse(
                "{\"id\":\"f\",\"components\":[{\"type\":\"textfield\",\"key\":\"n\",\"label\":\"n\",\"validate\":{\"maxLength\":2}}]}");

        assertThat(forms.check(form, Map.of("n", "𠮷𠮷")).complete()).isTrue();
        assertThat(forms.check(form, Map.of("n", "𠮷𠮷野")).errors()).containsEntry("n", "form.tooLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=outcome",
                "outcome = \"x\"",
                "=get value(x, \"y\") = 1",
                "=outcome = \"x\" or",
                "=for i in x return i = 1",
                "=a.b = \"c\"",
                "=a[1] = \"c\""
            })
    void a_condition_beyond_the_subset_is_refused_when_the_form_is_read(String condition) {
        assertThatThrownBy(() -> forms.parse(
                        "{\"components\":[{\"type\":\"textfield\",\"key\":\"n\",\"conditional\":{\"hide\":\"%s\"}}]}"
                                .formatted(condition.replace("\"", "\\\""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_that_names_a_field_twice_is_refused() {
        assertThatThrownBy(
                        () -> forms.parse(
                                "{\"components\":[{\"type\":\"textfield\",\"key\":\"n\"},{\"type\":\"number\",\"key\":\"n\"}]}"))
                .hasMessageContaining("twice");
    }

    @Test
    void every_form_of_the_house_is_within_the_subset() throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(Path.of("../bpmn"))) {
            paths = walk.filter(path -> path.toString().endsWith(".form")).toList();
        }
        assertThat(paths).isNotEmpty();
        for (Path path : paths) {
            assertThat(forms.parse(Files.readString(path)).id() + ".form")
                    .isEqualTo(path.getFileName().toString());
        }
    }

    private Form approve() throws IOException {
        return forms.parse(Files.readString(Path.of("../bpmn/case-decision/approve.form")));
    }
}

package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowConditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "${scheme == 'MAJOR'};NEVER",
                "${scheme == 'INSTANT'};ALWAYS",
                "${scheme ne 'MAJOR'};ALWAYS",
                "${!(scheme == 'INSTANT')};NEVER",
                "${other == 'x'};OPEN",
                "${scheme == 'MAJOR' and other == 'x'};NEVER",
                "${scheme == 'INSTANT' || other == 'x'};ALWAYS",
                "${scheme == 'INSTANT' && other == 'x'};OPEN",
                "${other == 'x' or scheme == 'MAJOR' and other == 'y'};OPEN",
                "${scheme == 'INSTANT' or other == 'y' and scheme == 'MAJOR'};ALWAYS",
                "${direct};NEVER",
                "${not direct};ALWAYS",
                "${direct == false};ALWAYS",
                "${direct == 'false'};OPEN",
                "${scheme == null};OPEN",
                "${scheme lt 'X'};OPEN",
                "${'a' == 'b'};NEVER",
            })
    void what_is_certain_is_known_and_no_more(String text, String expected) {
        FlowCondition condition = FlowCondition.parse(text).orElseThrow();
        Map<String, Object> facts = Map.of("scheme", "INSTANT", "direct", false);
        String found = condition.isAlways(facts) ? "ALWAYS" : condition.isNever(facts) ? "NEVER" : "OPEN";
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void variables_and_answers_are_found_wherever_they_stand() {
        FlowCondition condition = FlowCondition.parse("${!(outcome == 'a' or 'b' eq outcome) && scheme != 'X'}")
                .orElseThrow();
        assertThat(condition.variables()).containsExactlyInAnyOrder("outcome", "scheme");
        assertThat(condition.comparedWith("outcome")).containsExactlyInAnyOrder("a", "b");
        assertThat(FlowCondition.parse("${a.b()}")).isEmpty();
    }
}

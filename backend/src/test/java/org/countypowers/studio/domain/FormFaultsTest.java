package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not a form: Unexpected end-of-input: expected close marker|内容没有写完。原文：not a form: Unexpected end-of-input: expected close marker",
                "field type iframe|字段类型“iframe”不支持",
                "condition: =f(x)|显示条件“=f(x)”的写法不支持",
            })
    void what_the_reader_says_is_told_in_the_office_s_words(String english, String words) {
        assertThat(ShippedFlow.told(FormFaults.words(english))).isEqualTo(words);
    }

    @Test
    void what_is_of_no_known_family_stands_as_it_is() {
        assertThat(ShippedFlow.told(FormFaults.words("something else"))).isEqualTo("something else");
    }
}

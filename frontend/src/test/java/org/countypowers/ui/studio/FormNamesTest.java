package org.countypowers.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.countypowers.studio.domain.FlowContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormNamesTest {
    @ParameterizedTest
    @CsvSource({
        "复核意见, second-review-opinion",
        "法制审核, legal-review",
        "Second review, second-review",
        "现场核查记录（2026版）, site-check-record-2026",
        "某某表, form"
    })
    void a_file_is_named_after_the_forms_title(String title, String name) {
        assertThat(FormNames.proposed(title, taken -> false)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "----", "复核复核复核复核复核复核复核复核", "../../etc"})
    void whatever_the_title_the_name_is_one(String title) {
        assertThat(FlowContent.isName("", FormNames.proposed(title, taken -> false) + ".form"))
                .isTrue();
    }

    @Test
    void a_name_that_is_taken_is_not_proposed() {
        assertThat(FormNames.proposed("复核", Set.of("second-review", "second-review-2")::contains))
                .isEqualTo("second-review-3");
    }
}

package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FlowCheckTest {
    private static final List<String> KEYS = ShippedFlow.KEYS;

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_house_s_own_procedures_have_no_error(String key) {
        List<Finding> findings = ShippedFlow.check(ShippedFlow.files(key));
        assertThat(findings).noneMatch(Finding::isError);
    }
}

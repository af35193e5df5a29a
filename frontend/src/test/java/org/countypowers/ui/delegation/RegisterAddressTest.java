package org.countypowers.ui.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RegisterAddressTest {
    private static final Map<String, Predicate<String>> KNOWN = Map.of("matter", "XK-069"::equals, "day", day -> false);

    @Test
    void what_nobody_knows_is_told_as_it_stands_in_the_address() {
        assertThat(RegisterAddress.ask(QueryParameters.fromString("matter=XK-999&day=abc&county=511621"), KNOWN))
                .containsExactlyInAnyOrder("matter=XK-999", "day=abc", "county=511621");
    }

    @Test
    void what_is_known_is_taken_and_what_says_nothing_is_passed_over() {
        assertThat(RegisterAddress.ask(QueryParameters.fromString("matter=XK-069&continue"), KNOWN))
                .isEmpty();
    }
}

package org.countypowers.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailActionsTest {
    /** A word of the pages that begins like an act's name must not stand among the acts, where it could not be named. */
    @Test
    void every_act_that_is_offered_is_one_or_a_group_of_them() {
        assertThat(TrailActions.all())
                .contains("case.", "case.register", "trail.excerpt")
                .allMatch(action -> action.indexOf('.') > 0);
    }
}

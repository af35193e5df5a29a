package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who releases a procedure of some matters' own sees what the general one still has of theirs. */
abstract class TakenOverTest extends FlowOffice {
    @Autowired
    TakenOver takenOver;

    @Test
    void open_cases_of_the_matters_are_counted_by_step_until_the_procedure_of_their_own_is_in_force() {
        office.on(TODAY, () -> {
            String key = "taken-" + System.nanoTime() % 1_000_000;
            as(DESIGNER, () -> {
                procedures.make(DECISION, key, "取水许可审查", "");
                return null;
            });
            long opened =
                    as(DESIGNER, () -> drafts.draft(key)).orElseThrow().row().rowVersion();
            long bound = as(DESIGNER, () -> drafts.describe(key, opened, "取水另行办理", List.of("XK-069")));
            walk(key);
            int version = as(DESIGNER, () -> releases.submit(key, bound, "取水另行办理", TODAY));

            long open = accepted();
            String step = step(open);
            int before = waiting(key, version, step);
            accepted();
            assertThat(waiting(key, version, step)).isEqualTo(before + 1);
            assertThat(as(COLLEAGUE, () -> takenOver.of(key, version)).orElseThrow())
                    .satisfies(left -> assertThat(left.from().processKey()).isEqualTo(DECISION))
                    .satisfies(left -> assertThat(left.matterIds()).containsExactly("XK-069"))
                    .satisfies(left -> assertThat(left.steps().keySet())
                            .containsAll(left.perStep().keySet()));
            assertThat(as(COLLEAGUE, () -> takenOver.of(DECISION, inForce()))).isEmpty();
            assertThatThrownBy(() -> as("yuechi.window", () -> takenOver.of(key, version)))
                    .isInstanceOf(AccessDeniedException.class);

            as(COLLEAGUE, () -> {
                releases.approve(key, version, TODAY);
                return null;
            });
            assertThat(as(COLLEAGUE, () -> takenOver.of(key, version))).isEmpty();
        });
    }

    private int waiting(String key, int version, String step) {
        return as(COLLEAGUE, () -> takenOver.of(key, version))
                .orElseThrow()
                .perStep()
                .get(step);
    }

    @OnH2
    static class OnH2Test extends TakenOverTest {}

    @OnMariaDb
    static class OnMariaDbTest extends TakenOverTest {}
}

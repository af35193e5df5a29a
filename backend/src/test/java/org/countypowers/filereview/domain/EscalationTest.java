package org.countypowers.filereview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Stage;
import org.countypowers.filereview.domain.Escalation.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {
    /** P passed, F failed, S failed by a seriously unlawful grant; the newest last. */
    @ParameterizedTest
    @CsvSource({
        "P, NONE, ''",
        "F, RECTIFY, 1",
        "PF, RECTIFY, 2",
        "FF, TALK, 1 2",
        "FPF, RECTIFY, 3",
        "FFP, NONE, ''",
        "FFF, SUSPEND, 1 2 3",
        "PFFFF, SUSPEND, 2 3 4 5",
        "S, SUSPEND, 1",
        "PS, SUSPEND, 2",
        "FS, SUSPEND, 2",
        "SF, TALK, 1 2",
        "SP, NONE, ''"
    })
    void failed_quarters_in_a_row_and_a_serious_grant_call_for_more(String quarters, Stage stage, String cites) {
        List<Result> results = results(quarters);
        Collections.reverse(results);
        Escalation.Step step = Escalation.after(results, 2, 3);
        assertThat(step.stage()).isEqualTo(stage);
        assertThat(step.cites())
                .isEqualTo(
                        cites.isEmpty()
                                ? List.of()
                                : List.of(cites.split(" ")).stream()
                                        .map(Long::valueOf)
                                        .toList());
    }

    @Test
    void without_a_result_nothing_follows_and_settings_move_the_thresholds() {
        assertThat(Escalation.after(List.of(), 2, 3).stage()).isEqualTo(Stage.NONE);
        assertThat(Escalation.after(results("FF"), 1, 2).stage()).isEqualTo(Stage.SUSPEND);
    }

    private static List<Result> results(String quarters) {
        List<Result> results = new ArrayList<>();
        Quarter quarter = new Quarter(2026, 4);
        for (int no = quarters.length(); no > 0; no--) {
            char each = quarters.charAt(no - 1);
            results.add(0, new Result(no, quarter, each != 'P', each == 'S'));
            quarter = quarter.before();
        }
        return results;
    }
}

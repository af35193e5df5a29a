package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be done to a pair: every state with every action, written out as the procedure has it. */
class PairActionTest {
    private static final Map<PairState, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry(PairState.DRAFT, "DEMAND>DEMANDED DECLINE>REJECTED WITHDRAW>RETURNED"),
            Map.entry(PairState.DEMANDED, "PASS_ASSESSMENT>ASSESSED FAIL_ASSESSMENT>RETURNED WITHDRAW>RETURNED"),
            Map.entry(PairState.ASSESSED, "HEAR_CITY>CITY_OPINION REJECT>REJECTED DEFER>DEFERRED WITHDRAW>RETURNED"),
            Map.entry(
                    PairState.CITY_OPINION,
                    "PASS_EVALUATION>PROVINCE_REVIEW REJECT>REJECTED DEFER>DEFERRED WITHDRAW>RETURNED"),
            Map.entry(
                    PairState.PROVINCE_REVIEW,
                    "PASS_LEGALITY>LEGALITY REJECT>REJECTED DEFER>DEFERRED WITHDRAW>RETURNED"),
            Map.entry(PairState.LEGALITY, "TABLE>DELIBERATION WITHDRAW>RETURNED"),
            Map.entry(PairState.DELIBERATION, "APPROVE>APPROVED REJECT>REJECTED DEFER>DEFERRED WITHDRAW>RETURNED"),
            Map.entry(PairState.APPROVED, "WITHDRAW>RETURNED BAR>RETURNED PROMULGATE>PROMULGATED"),
            Map.entry(PairState.PROMULGATED, "BEGIN_HANDOVER>HANDOVER CALL_OFF>RETURNED"),
            Map.entry(PairState.HANDOVER, "CALL_OFF>RETURNED TAKE_EFFECT>EFFECTIVE"),
            Map.entry(PairState.EFFECTIVE, "SUSPEND>SUSPENDED PLAN_RECALL>ADJUSTING EXPIRE>EXPIRED"),
            Map.entry(PairState.SUSPENDED, "RESUME>EFFECTIVE PLAN_RECALL>ADJUSTING EXPIRE>EXPIRED"),
            Map.entry(
                    PairState.ADJUSTING,
                    "CANCEL_RECALL>EFFECTIVE CANCEL_RECALL_OF_SUSPENDED>SUSPENDED RECALL>RECALLED"),
            Map.entry(PairState.RECALLED, ""),
            Map.entry(PairState.EXPIRED, ""),
            Map.entry(PairState.REJECTED, ""),
            Map.entry(PairState.RETURNED, ""),
            Map.entry(PairState.DEFERRED, "")));

    @ParameterizedTest
    @EnumSource
    void each_state_is_open_to_these_actions_and_to_no_other(PairState state) {
        Set<String> open = Arrays.stream(PairAction.values())
                .filter(action -> action.after(state).isPresent())
                .map(action -> action + ">" + action.after(state).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(open)
                .isEqualTo(Arrays.stream(TABLE.get(state).split(" "))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void a_stage_takes_its_own_verdicts_and_refuses_every_other(Stage stage) {
        for (Verdict verdict : Verdict.values()) {
            if (stage.verdicts().contains(verdict)) {
                assertThat(stage.after(verdict).from()).contains(stage.before());
            } else {
                assertThatThrownBy(() -> stage.after(verdict)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void the_provincial_evaluation_cannot_be_skipped() {
        Set<PairState> reached = EnumSet.of(PairState.DRAFT);
        Set<PairState> before;
        do {
            before = EnumSet.copyOf(reached);
            before.forEach(state -> PairAction.in(state).stream()
                    .filter(action -> action != PairAction.PASS_EVALUATION)
                    .forEach(action -> reached.add(action.to())));
        } while (!before.equals(reached));
        assertThat(reached).doesNotContain(PairState.PROVINCE_REVIEW, PairState.PROMULGATED, PairState.EFFECTIVE);
    }
}

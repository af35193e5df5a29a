package org.countypowers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.countypowers.process.domain.ExpressionGrammar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'grant'}", "${scheme != \"MAJOR\"}", "${firstReview}", "${!firstReview && days >= 5}",
                "${(a == 1 || b == 2) and not c}", "${risk eq 'D' or amount gt 10.5}", "${x == null}",
                        " ${ready == true} "
            })
    void comparisons_and_logic_over_plain_variables_pass(String expression) {
        assertThat(ExpressionGrammar.isCondition(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices.runtimeService.deleteProcessInstance('1','')}",
                "${execution}",
                "${task}",
                "#{outcome}",
                "${outcome == 'a'}${x}",
                "${a.b}",
                "${a['b']}",
                "${f()}",
                "${a ? b : c}",
                "${a + b}",
                "${}",
                "outcome",
                "${a == }",
                "${(a}",
                "${a b}",
                "${'a\\'b' == c}",
                "${empty a}",
                "${a == authenticatedUserId}",
                "${now()}",
                "${not}"
            })
    void everything_else_is_code_from_outside(String expression) {
        assertThat(ExpressionGrammar.isCondition(expression)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${unlisted}", "${issueDecision.run()}", "#{issueDecision}", "issueDecision"})
    void only_a_listed_step_is_a_step(String expression) {
        assertThat(ExpressionGrammar.isStep(expression, Set.of("issueDecision")))
                .isFalse();
        assertThat(ExpressionGrammar.isStep("${issueDecision}", Set.of("issueDecision")))
                .isTrue();
    }
}

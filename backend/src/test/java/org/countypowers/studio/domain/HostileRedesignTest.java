package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two designers might try together to get round a signature, a fact or the end: none of it passes. */
class HostileRedesignTest {
    private static final String APPROVE = "<bpmn:incoming>Flow_CoReviewAskedNo</bpmn:incoming>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "model-safety; <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                "repeat; <bpmn:multiInstanceLoopCharacteristics/>",
                "repeat; <bpmn:multiInstanceLoopCharacteristics camunda:collection='scheme' camunda:elementVariable='x'/>",
                "repeat-signed; <bpmn:multiInstanceLoopCharacteristics camunda:collection='cityBodies' camunda:elementVariable='cityBody'/>",
            })
    void nobody_and_many_do_not_sign(String rule, String loop) {
        assertThat(rules("case-decision.bpmn", APPROVE, loop.strip() + APPROVE)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<camunda:inputOutput><camunda:outputParameter name='scheme'>INSTANT</camunda:outputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name='approvingBody'>X</camunda:inputParameter></camunda:inputOutput>",
                "<activiti:properties xmlns:activiti='http://activiti.org/bpmn'/>",
            })
    void facts_are_not_set_aside(String extension) {
        assertThat(rules("case-decision.bpmn", "<bpmn:extensionElements>", "<bpmn:extensionElements>" + extension))
                .contains("model-safety");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<bpmn:serviceTask id=\"Step_IssueDecision\"; <bpmn:serviceTask camunda:asyncBefore=\"true\" id=\"Step_IssueDecision\"",
                "<bpmn:endEvent id=\"End_CaseClosed\"; <bpmn:endEvent camunda:delegateExpression=\"${issueDecision}\" id=\"End_CaseClosed\"",
                "<bpmn:userTask id=\"Task_FirstReview\"; <bpmn:userTask isForCompensation=\"true\" id=\"Task_FirstReview\"",
            })
    void nothing_acts_out_of_sight(String from, String to) {
        assertThat(rules("case-decision.bpmn", from, to)).contains("model-safety");
    }

    @ParameterizedTest
    @CsvSource({"R/PT0S", "PT0S", "P0D", "R3/P1D", "9999-99-99T99:99:99"})
    void a_timer_names_a_day_that_comes(String timer) {
        String boundary =
                "<bpmn:boundaryEvent id=\"B\" name=\"超时\" attachedToRef=\"Task_FirstReview\"><bpmn:timerEventDefinition>"
                        + "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">" + timer
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>";
        assertThat(rules("case-decision.bpmn", "<bpmn:endEvent id", boundary + "<bpmn:endEvent id"))
                .contains("timer");
    }

    @ParameterizedTest
    @CsvSource({"61", "4100"})
    void a_name_is_no_longer_than_lists_can_show(int length) {
        assertThat(rules("case-decision.bpmn", "name=\"审定\"", "name=\"" + "长".repeat(length) + "\""))
                .contains("length");
    }

    private static java.util.List<String> rules(String file, String from, String to) {
        return ShippedFlow.check(ShippedFlow.changed(ShippedFlow.files("case-decision"), file, from, to)).stream()
                .filter(Finding::isError)
                .map(Finding::rule)
                .toList();
    }
}

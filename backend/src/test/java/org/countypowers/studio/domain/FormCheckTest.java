package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    private static final FlowFiles SHIPPED = ShippedFlow.files("case-decision");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"opinion\"|\"key\": \"outcome\"|form-unique-key outcome",
                "\"type\": \"textarea\"|\"type\": \"expression\"|form-type opinion",
                "\"label\": \"审核意见\"|\"label\": \" \"|form-label opinion",
                "\"label\": \"审核通过\"|\"label\": \"\"|form-values outcome",
                "\"label\": \"审核通过\"|\"label\": \"选项 2\"|form-values outcome",
                "\"label\": \"审核通过\"|\"label\": \"Value\"|form-values outcome",
                "\"value\": \"returned\"|\"value\": \"passed\"|form-values outcome",
                "\"values\": [|\"values\": [], \"other\": [|form-values outcome",
                "\"id\": \"review\"|\"id\": \"other\"|form-id ``",
                "\"id\": \"review\"|\"id\": \"${''.getClass()}\"|form-safety ${''.getClass()}",
                "\"id\": \"review\"|\"id\": \"review\", \"id\": \"review\"|form-json ``",
                "\"key\": \"opinion\"|\"key\": \"1\"|form-subset ``",
                "\"key\": \"opinion\"|\"key\": \"opinion\", \"conditional\": {\"hide\": \"=f(x)\"}|form-subset ``",
                "{|[|form-safety ``",
            })
    void a_fault_is_named_at_its_field(String old, String text, String error) {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "review.form", old, text);
        List<String> found = ShippedFlow.check(files).stream()
                .filter(finding -> finding.file().equals("review.form"))
                .filter(Finding::isError)
                .map(finding -> finding.rule() + " " + finding.elementId())
                .toList();
        assertThat(found).contains(error.replace("``", ""));
    }

    @Test
    void a_form_without_fields_is_named() {
        FlowFiles files = ShippedFlow.with(
                SHIPPED, "review.form", "{\"type\": \"default\", \"id\": \"review\", \"components\": []}");
        assertThat(ShippedFlow.check(files))
                .anyMatch(finding ->
                        finding.rule().equals("form-fields") && finding.file().equals("review.form"));
    }

    @Test
    void an_answer_that_no_form_offers_is_named_at_the_flow_that_asks_for_it() {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "review.form", "\"returned\"", "\"sentBack\"");
        assertThat(warnings(files)).contains("condition-answer Flow_ReviewPassedNo");
    }

    @ParameterizedTest
    @CsvSource({"review.form", "approve.form", "examine.form"})
    void a_form_that_cannot_be_read_is_one_fault_and_none_at_the_flow_that_asks_for_its_answer(String form) {
        FlowFiles files = ShippedFlow.changed(SHIPPED, form, "\"key\": \"opinion\"", "\"key\": \"outcome\"");
        assertThat(ShippedFlow.check(files))
                .filteredOn(finding -> !finding.isHint())
                .extracting(Finding::rule)
                .containsExactly("form-unique-key");
    }

    @Test
    void a_condition_speaks_of_what_somebody_sets() {
        FlowFiles unknown =
                ShippedFlow.changed(SHIPPED, "case-decision.bpmn", "${scheme == 'MAJOR'}", "${risk == 'D'}");
        assertThat(ShippedFlow.check(unknown))
                .anyMatch(finding -> finding.isError()
                        && finding.rule().equals("condition-known")
                        && finding.elementId().equals("Flow_LegalReviewAskedYes"));
        FlowFiles field =
                ShippedFlow.changed(SHIPPED, "case-decision.bpmn", "${scheme == 'MAJOR'}", "${opinion == 'x'}");
        assertThat(ShippedFlow.check(field)).anyMatch(finding -> finding.key().endsWith("condition.field"));
    }

    @Test
    void a_task_s_form_exists_and_a_form_that_nobody_uses_is_named() {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "case-decision.bpmn", "formRef=\"review\"", "formRef=\"gone\"");
        assertThat(ShippedFlow.errors(files)).contains("form-exists Task_ReviewApplication");
        assertThat(warnings(files)).contains("form-used ");
    }

    @Test
    void a_case_keeps_the_forms_that_it_began_with() {
        FlowFiles files = ShippedFlow.changed(
                SHIPPED,
                "case-decision.bpmn",
                "formRef=\"review\" camunda:formRefBinding=\"deployment\"",
                "formRef=\"review\" camunda:formRefBinding=\"latest\"");
        assertThat(ShippedFlow.errors(files)).containsExactly("form-binding Task_ReviewApplication");
    }

    private static List<String> warnings(FlowFiles files) {
        return ShippedFlow.check(files).stream()
                .filter(finding -> !finding.isError())
                .map(finding -> finding.rule() + " " + finding.elementId())
                .toList();
    }
}

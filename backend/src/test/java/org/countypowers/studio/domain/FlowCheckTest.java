package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @FieldSource("KEYS")
    void of_the_house_s_own_procedures_only_the_drawing_is_hinted_at(String key) {
        assertThat(ShippedFlow.check(ShippedFlow.files(key)))
                .filteredOn(finding -> finding.key().startsWith("studio.check.lint."))
                .allMatch(Finding::isHint);
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void of_the_house_s_own_procedures_every_step_says_until_when(String key) {
        assertThat(ShippedFlow.check(ShippedFlow.files(key)))
                .filteredOn(finding -> finding.rule().equals("law-wait-limit"))
                .isEmpty();
    }

    @Test
    void branches_that_meet_without_a_gateway_are_more_than_a_matter_of_drawing() {
        FlowFiles shipped = ShippedFlow.files("power-handover");
        String split = shipped.files()
                .get("power-handover.bpmn")
                .replaceAll(
                        "(?s)<bpmn:parallelGateway (id=\"Gateway_BothPrepared\".*?)</bpmn:parallelGateway>",
                        "<bpmn:manualTask $1</bpmn:manualTask>");
        assertThat(ShippedFlow.check(ShippedFlow.with(shipped, "power-handover.bpmn", split)))
                .filteredOn(finding -> finding.rule().equals("fake-join"))
                .filteredOn(finding -> finding.elementId().equals("Gateway_BothPrepared"))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
    }

    @Test
    void a_shape_that_cannot_be_run_is_told_by_its_kind() {
        FlowFiles shipped = ShippedFlow.files("case-decision");
        String model = shipped.files().get("case-decision.bpmn");
        String foreign =
                model.replaceFirst("</bpmn:process>", "<bpmn:callActivity id=\"Call\" name=\"外部\"/></bpmn:process>");
        assertThat(ShippedFlow.told(ShippedFlow.with(shipped, "case-decision.bpmn", foreign), "case-decision.bpmn"))
                .contains("“外部”是本系统不能执行的图形（调用活动），请改用其他图形。");
    }

    @Test
    void an_element_without_a_name_is_told_by_its_kind_and_place() {
        FlowFiles shipped = ShippedFlow.files("case-decision");
        FlowFiles unnamed =
                ShippedFlow.changed(shipped, "case-decision.bpmn", "name=\"即办件？\" default=\"Flow_ReviewAskedYes\"", "");
        assertThat(ShippedFlow.told(unnamed, "case-decision.bpmn"))
                .contains("“‘审查’之后的排他网关”没有名称，请填写。", "“‘审查’之后的排他网关”没有默认走向，条件都不满足时流程会停住。请指定一条。")
                .noneMatch(words -> words.matches(".*(Gateway|Flow|Task)_.*"));
    }

    @Test
    void an_answer_without_a_way_out_and_a_way_out_without_an_answer_are_found() {
        FlowFiles shipped = ShippedFlow.files("case-decision");
        FlowFiles more = ShippedFlow.changed(
                shipped, "review.form", "\"values\": [", "\"values\": [{\"value\": \"deferred\", \"label\": \"暂缓\"},");
        assertThat(rule(more, "gateway-outcome")).as("the default takes it").isEmpty();
        FlowFiles asked = ShippedFlow.changed(
                ShippedFlow.changed(more, MODEL, " default=\"Flow_ReviewPassedYes\"", ""),
                MODEL,
                "targetRef=\"Gateway_LegalReviewAsked\" />",
                "targetRef=\"Gateway_LegalReviewAsked\">" + condition("outcome == 'passed'") + "</bpmn:sequenceFlow>");
        assertThat(rule(asked, "gateway-outcome")).containsExactly("“审核通过？”没有“暂缓”的走向，选了它流程会停住。请补一条连线或者指定默认走向。");
        FlowFiles idle = ShippedFlow.changed(
                shipped, MODEL, "${outcome == 'returned'}", "${outcome == 'passed' and outcome == 'returned'}");
        assertThat(rule(idle, "gateway-way-out")).contains("“连线‘退回’”不会走到：前面的结果（审核通过、退回重新审查）都不走这条连线。请改条件或者删除连线。");
    }

    private static final String MODEL = "case-decision.bpmn";

    private static String condition(String text) {
        return "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${" + text
                + "}</bpmn:conditionExpression>";
    }

    private static List<String> rule(FlowFiles files, String rule) {
        return ShippedFlow.check(files).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> ShippedFlow.told(finding.words()))
                .toList();
    }
}

package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release is told in the office's words. */
class FlowDifferencesTest {
    private static final String MODEL = "case-decision.bpmn";
    private static final FlowFiles SHIPPED = ShippedFlow.files("case-decision");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name=\"审核\"|name=\"复核\"|“审核”改名为“复核”",
                "name=\"post\" value=\"REVIEWER\"|name=\"post\" value=\"ORGAN_HEAD\"|“审核”的办理岗位由“审核岗”改为“机关负责人”",
                "name=\"unit\" value=\"servingBody\"|name=\"unit\" value=\"decidingBody\"|“送达”的办理机关由“送达机关”改为“决定机关”",
                "formRef=\"legal-review\"|formRef=\"review\"|“法制审核”的表单由“legal-review”改为“review”",
                "${scheme == 'MAJOR'}|${scheme == 'ORDINARY'}|连线“重大决定？ → 法制审核”的条件由“当 签批方式 = 重大（另加法制审核）”改为“当 签批方式 = 一般（承办、审核、审定）”",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'returned'}|"
                        + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                        + "${!firstReview and (outcome != 'passed' or note > 3)}|"
                        + "连线“审核通过？ → 审查”的条件由“当 审核结果 = 退回重新审查”改为"
                        + "“当 须下级初审 = 否 且 （审核结果 ≠ 审核通过 或 note > 3）”",
                "${closeCase}|${forwardToDecider}|“办结”执行的自动步骤由“办结”改为“报送上一级”",
                "P3650D|P4000D|记录保存期限由“P3650D”改为“P4000D”",
            })
    void a_change_of_the_model(String old, String text, String words) {
        assertThat(told(ShippedFlow.changed(SHIPPED, MODEL, old, text))).contains(words);
    }

    @Test
    void a_task_that_is_added_and_one_that_goes() {
        String task =
                "<bpmn:userTask id=\"Task_New\" name=\"会签\" camunda:formRef=\"review\"><bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property name=\"post\" value=\"ORGAN_HEAD\" />"
                        + "<camunda:property name=\"unit\" value=\"decidingBody\" />"
                        + "<camunda:property name=\"signature\" value=\"REVIEWER\" />" + limit(2)
                        + "</camunda:properties></bpmn:extensionElements>"
                        + "</bpmn:userTask>"
                        + "<bpmn:sequenceFlow id=\"Flow_New\" sourceRef=\"Task_ExamineApplication\" targetRef=\"Task_New\" />";
        FlowFiles more = ShippedFlow.changed(SHIPPED, MODEL, "  </bpmn:process>", task + "  </bpmn:process>");
        assertThat(told(more))
                .containsExactlyInAnyOrder("在“审查”之后增加环节“会签”（决定机关、机关负责人、签字“审核”、表单“review”、限 2 个工作日）", "增加连线“审查 → 会签”");
        assertThat(told(more, SHIPPED))
                .containsExactlyInAnyOrder("删除“审查”之后的环节“会签”（决定机关、机关负责人、签字“审核”、表单“review”、限 2 个工作日）", "删除连线“审查 → 会签”");
    }

    @Test
    void a_limit_in_days() {
        String signed = "<camunda:property name=\"signature\" value=\"REVIEWER\" />";
        FlowFiles five = ShippedFlow.changed(SHIPPED, MODEL, signed, signed + limit(5));
        FlowFiles three = ShippedFlow.changed(SHIPPED, MODEL, signed, signed + limit(3));
        assertThat(told(five, three)).containsExactly("“审核”的办理时限（工作日）由“5”改为“3”");
    }

    @Test
    void what_is_only_drawn_elsewhere_is_one_line() {
        String model = SHIPPED.files().get(MODEL);
        FlowFiles moved = ShippedFlow.with(SHIPPED, MODEL, model.replaceAll("(<dc:Bounds x=\")\\d", "$19"));
        assertThat(told(moved)).singleElement().asString().startsWith("仅调整了图形位置：");
        assertThat(told(ShippedFlow.changed(moved, MODEL, "name=\"审核\"", "name=\"复核\"")))
                .hasSize(2)
                .first()
                .isEqualTo("“审核”改名为“复核”");
    }

    @Test
    void what_has_no_name_is_told_by_what_stands_beside_it() {
        String gateway = "<bpmn:exclusiveGateway id=\"Gateway_x1\" />"
                + "<bpmn:sequenceFlow id=\"Flow_x1\" sourceRef=\"Task_ExamineApplication\" targetRef=\"Gateway_x1\" />"
                + "<bpmn:sequenceFlow id=\"Flow_x2\" sourceRef=\"Gateway_x1\" targetRef=\"Task_ApproveDecision\" />";
        FlowFiles more = ShippedFlow.changed(SHIPPED, MODEL, "  </bpmn:process>", gateway + "  </bpmn:process>");
        assertThat(told(more))
                .containsExactlyInAnyOrder("增加“‘审查’之后的排他网关”", "增加连线“审查 → ‘审查’之后的排他网关”", "增加连线“‘审查’之后的排他网关 → 审定”");
    }

    private static String limit(int days) {
        return "<camunda:property name=\"limitDays\" value=\"%d\" />".formatted(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"opinion\"|\"key\": \"remark\"|增加字段“审核意见”（多行文字，必填）",
                "\"maxLength\": 2000|\"maxLength\": 500|字段“审核意见”的长度或者范围由“–2000 –”改为“–500 –”",
                "\"label\": \"审核意见\"|\"label\": \"审核说明\"|字段“审核说明”的名称由“审核意见”改为“审核说明”",
                "\"label\": \"退回重新审查\"|\"label\": \"退回\"|" + "字段“审核结果”的选项由“审核通过、退回重新审查”改为“审核通过、退回”",
                "\"required\": true,|\"required\": false,|字段“审核意见”改为选填",
                "\"type\": \"textarea\"|\"type\": \"textfield\"|字段“审核意见”的类型由“多行文字”改为“文字”",
                "\"schemaVersion\": 18|\"schemaVersion\": 19|文件“review.form”重新保存，办理内容没有变化",
                "\"type\": \"textarea\"|\"type\": \"x\"|文件“review.form”有改动，但有一个版本读不出来",
            })
    void a_change_of_a_form(String old, String text, String words) {
        assertThat(told(ShippedFlow.changed(SHIPPED, "review.form", old, text))).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<inputEntry id=\"Rule_02_in_1\"><text>\"CITY\"|<inputEntry id=\"Rule_02_in_1\"><text>\"TOWN\"|"
                        + "第 2 行“原行使层级”由“市级（\"CITY\"）”改为“镇级（\"TOWN\"）”",
                "hitPolicy=\"FIRST\"|hitPolicy=\"UNIQUE\"|命中方式由“首条”改为“唯一”",
                "id=\"Rule_02\"|id=\"Rule_x\"|" + "增加第 2 行：委托 | 市级 | 县级 | 无 | 县级 | 无 | 县级 | 市级 | 市级",
            })
    void a_change_of_a_table(String old, String text, String words) {
        FlowFiles intake = ShippedFlow.files("case-intake");
        assertThat(told(intake, ShippedFlow.changed(intake, "case-route.dmn", old, text)))
                .anyMatch(one -> one.equals(words) || one.startsWith(words));
    }

    @Test
    void a_file_that_comes_or_goes() {
        FlowFiles more = ShippedFlow.with(SHIPPED, "note.form", "{}");
        assertThat(told(more)).containsExactly("增加文件“note.form”");
        assertThat(told(more, SHIPPED)).containsExactly("删除文件“note.form”");
        assertThat(told(SHIPPED)).isEmpty();
    }

    private static List<String> told(FlowFiles newer) {
        return told(SHIPPED, newer);
    }

    private static List<String> told(FlowFiles older, FlowFiles newer) {
        return FlowDifferences.between(older, newer, ShippedFlow.stepNames()).stream()
                .map(FlowDifferencesTest::words)
                .toList();
    }

    private static String words(Difference difference) {
        return ShippedFlow.told(difference.words()).strip();
    }
}

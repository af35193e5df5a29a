package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever an engine would read an expression, a class or an address, what is hidden there is an error at that place. */
class SmuggledCodeTest {
    private static final FlowFiles SHIPPED = ShippedFlow.files("case-decision");

    @BeforeAll
    static void the_house_is_warm() {
        ShippedFlow.check(SHIPPED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<camunda:executionListener event=\"start\" expression=\"${''.getClass()}\"/>",
                "<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>",
                "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
                "<camunda:taskListener event=\"create\" delegateExpression=\"${issueDecision}\"/>",
                "<camunda:inputOutput><camunda:inputParameter name=\"a\">${execution.processEngineServices}</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:outputParameter name=\"a\"><camunda:script scriptFormat=\"javascript\" resource=\"classpath://x.js\"/></camunda:outputParameter></camunda:inputOutput>",
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                "<camunda:formData><camunda:formField id=\"x\" type=\"string\" defaultValue=\"${1}\"/></camunda:formData>",
                "<camunda:properties><camunda:property name=\"unit\" value=\"${execution}\"/></camunda:properties>",
                "<camunda:failedJobRetryTimeCycle>R9999/PT1S</camunda:failedJobRetryTimeCycle>",
                "<x:any xmlns:x=\"urn:x\">data:text/html,${''.getClass()}</x:any>",
            })
    void nothing_is_hidden_in_an_extension(String extension) {
        assertThat(errors("<bpmn:extensionElements>", "<bpmn:extensionElements>" + extension))
                .contains("model-safety Task_FirstReview");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "camunda:assignee=\"${''.getClass()}\"",
                "camunda:candidateGroups=\"APPROVER\"",
                "camunda:candidateUsers=\"yuechi.approver\"",
                "camunda:dueDate=\"${dateTime()}\"",
                "camunda:formKey=\"embedded:deployment:x.html\"",
                "camunda:taskPriority=\"${1}\"",
                "camunda:formRefVersion=\"7\"",
                "name=\"${execution.id}\" x=\"y\"",
            })
    void nothing_is_hidden_at_a_task(String attribute) {
        String plain = attribute.startsWith("name") ? "name=\"初审\"" : "id=\"Task_FirstReview\"";
        String to = attribute.startsWith("name") ? attribute : plain + " " + attribute;
        assertThat(errors(plain, to)).contains("model-safety Task_FirstReview");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "camunda:formRef=\"approve\" camunda:formRefBinding=\"latest\"",
                "camunda:formRef=\"approve\" camunda:formRefBinding=\"version\"",
                "camunda:formRef=\"${x}\" camunda:formRefBinding=\"deployment\"",
                "camunda:formRef=\"another\" camunda:formRefBinding=\"deployment\"",
            })
    void a_form_of_another_release_is_not_shown(String reference) {
        assertThat(errors("camunda:formRef=\"first-review\" camunda:formRefBinding=\"deployment\"", reference))
                .anyMatch(error -> error.endsWith(" Task_FirstReview"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<bpmn:serviceTask id=\"Evil\" name=\"x\" camunda:type=\"external\" camunda:topic=\"t\"/>",
                "<bpmn:serviceTask id=\"Evil\" name=\"x\" camunda:delegateExpression=\"${a.b()}\"/>",
                "<bpmn:serviceTask id=\"Evil\" name=\"x\" camunda:expression=\"${1}\" camunda:resultVariable=\"scheme\"/>",
                "<bpmn:sendTask id=\"Evil\" name=\"x\" camunda:class=\"a.B\"/>",
                "<bpmn:businessRuleTask id=\"Evil\" name=\"x\" camunda:decisionRef=\"d\" camunda:mapDecisionResult=\"singleEntry\"/>",
                "<bpmn:callActivity id=\"Evil\" name=\"x\" calledElement=\"case-intake\"/>",
                "<bpmn:callActivity id=\"Evil\" name=\"x\" camunda:calledElementBinding=\"latest\"/>",
                "<bpmn:scriptTask id=\"Evil\" name=\"x\" camunda:resource=\"classpath://a.groovy\"/>",
                "<bpmn:intermediateCatchEvent id=\"Evil\" name=\"x\"><bpmn:timerEventDefinition id=\"Evil\"><bpmn:timeDate>${now()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id=\"Evil\" name=\"x\"><bpmn:conditionalEventDefinition><bpmn:condition language=\"groovy\">1</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:endEvent id=\"Evil\" name=\"x\"><bpmn:messageEventDefinition camunda:expression=\"${1}\"/></bpmn:endEvent>",
            })
    void nothing_is_hidden_in_an_element(String element) {
        assertThat(errors("</bpmn:process>", element + "</bpmn:process>")).contains("model-safety Evil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<bpmn:error id=\"Evil\" errorCode=\"${1}\"/>",
                "<bpmn:error id=\"Evil\" errorCode=\"1\" camunda:errorMessage=\"${1}\"/>",
                "<bpmn:escalation id=\"Evil\" escalationCode=\"${1}\"/>",
                "<bpmn:signal id=\"Evil\" name=\"${1}\"/>",
                "<bpmn:message id=\"Evil\" name=\"${1}\"/>",
                "<bpmn:import id=\"Evil\" importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:1/x\" namespace=\"x\"/>",
                "<bpmn:itemDefinition id=\"Evil\" structureRef=\"${1}\"/>",
            })
    void nothing_is_hidden_beside_the_process(String element) {
        assertThat(errors("<bpmn:process ", element + "<bpmn:process ")).anyMatch(error -> error.endsWith(" Evil"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${scheme == 'MAJOR'}",
                "xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"deployment://x.groovy\">${scheme == 'MAJOR'}",
                "xsi:type=\"bpmn:tFormalExpression\">#{scheme == 'MAJOR'}",
                "xsi:type=\"bpmn:tFormalExpression\">${scheme == 'MAJOR'}${''.getClass()}",
                "xsi:type=\"bpmn:tFormalExpression\">${scheme['class']}",
                "xsi:type=\"bpmn:tFormalExpression\">${scheme<x/>.length() > 0}",
                "xsi:type=\"bpmn:tFormalExpression\">${scheme = 'INSTANT'}",
            })
    void a_condition_only_compares(String condition) {
        assertThat(errors("xsi:type=\"bpmn:tFormalExpression\">${scheme == 'MAJOR'}", condition))
                .contains("model-safety Flow_LegalReviewAskedYes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL http://127.0.0.1:1/x.xsd\"",
                "xsi:noNamespaceSchemaLocation=\"//127.0.0.1/x.xsd\"",
                "expressionLanguage=\"groovy\"",
                "xmlns:e=\"urn:e\" e:typeLanguage=\"java\"",
            })
    void the_document_names_no_language_and_no_address(String attribute) {
        assertThat(errors("<bpmn:definitions ", "<bpmn:definitions " + attribute + " "))
                .anyMatch(error -> error.startsWith("model-safety"));
    }

    @Test
    void a_grammar_beside_the_model_is_what_many_editors_write() {
        assertThat(
                        errors(
                                "<bpmn:definitions ",
                                "<bpmn:definitions xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd\" "))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"opinion\"|\"key\": \"__proto__\"",
                "\"key\": \"opinion\"|\"key\": \"constructor.prototype.polluted\"",
                "\"key\": \"opinion\"|\"key\": \"opinion\", \"conditional\": {\"hide\": \"=__proto__.x = 1\"}",
                "\"label\": \"审核意见\"|\"label\": \"#{1}\"",
                "\"type\": \"textarea\"|\"type\": \"html\"",
                "\"type\": \"textarea\"|\"type\": \"iframe\", \"url\": \"https://127.0.0.1/\"",
                "\"type\": \"textarea\"|\"type\": \"image\", \"source\": \"data:text/html,x\"",
                "\"components\": [|\"components\": [{\"type\": \"dynamiclist\", \"id\": \"D\", \"path\": \"__proto__\", \"components\": []},",
            })
    void a_form_brings_no_more_than_its_fields(String old, String text) {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "review.form", old, text);
        assertThat(assertTimeout(Duration.ofSeconds(60), () -> ShippedFlow.check(files)))
                .anyMatch(finding -> finding.isError() && finding.file().equals("review.form"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<definitions |<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions ",
                "<definitions |<definitions expressionLanguage=\"groovy\" ",
                "typeRef=\"string\"><text>risk|typeRef=\"string\" expressionLanguage=\"javascript\"><text>risk",
                "<text>risk</text>|<text>risk.getClass()</text>",
                "<text>risk</text>|<text>${risk}</text>",
                "</decision>|</decision><import importType=\"x\" locationURI=\"http://127.0.0.1:1/\" namespace=\"x\"/>",
            })
    void a_table_brings_no_code(String old, String text) {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "supervision-frequency.dmn", old, text);
        assertThat(assertTimeout(Duration.ofSeconds(60), () -> ShippedFlow.check(files)))
                .anyMatch(finding -> finding.isError() && finding.file().equals("supervision-frequency.dmn"));
    }

    private static List<String> errors(String old, String text) {
        FlowFiles files = ShippedFlow.changed(SHIPPED, "case-decision.bpmn", old, text);
        return assertTimeout(Duration.ofSeconds(60), () -> ShippedFlow.errors(files));
    }
}

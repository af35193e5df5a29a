package org.countypowers.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.countypowers.process.ModelRefused;
import org.countypowers.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class ModelGateTest {
    private static final String STEP = "camunda:delegateExpression=\"${issueDecision}\"";
    private static final String CONDITION = "${scheme == 'MAJOR'}";
    private static final String END = "</bpmn:process>";

    @Autowired
    RepositoryService repository;

    private final ModelGate gate = new ModelGate(() -> Set.of("issueDecision", "forwardToDecider", "closeCase"));

    @Test
    void the_models_of_the_house_pass() {
        assertThatCode(() -> check(model())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${execution.processEngineServices.repositoryService.deleteDeployment('1')}",
                "#{scheme == 'MAJOR'}",
                "${decisions['scheme']}",
            })
    void a_condition_that_is_code_is_refused_and_its_flow_named(String attack) {
        assertThatThrownBy(() -> check(model().replace(CONDITION, attack)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.element())
                        .isEqualTo("Flow_LegalReviewAskedYes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "camunda:class=\"java.lang.Runtime\"",
                "camunda:expression=\"${issueDecision}\"",
                "camunda:delegateExpression=\"${unlisted}\"",
                "camunda:delegateExpression=\"${issueDecision.run()}\"",
                "camunda:type=\"external\" camunda:topic=\"x\"",
            })
    void a_service_task_calls_a_listed_step_or_nothing(String attack) {
        assertThatThrownBy(() -> check(model().replace(STEP, attack)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.element())
                        .isEqualTo("Step_IssueDecision"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<bpmn:scriptTask id=\"Evil\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"Evil\" scriptFormat=\"javascript\"/>",
                "<bpmn:userTask id=\"Evil\" camunda:assignee=\"${execution.id}\"/>",
                "<bpmn:userTask id=\"Evil\"><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>"
                        + "group(office)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                "<bpmn:userTask id=\"Evil\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\"/>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"Evil\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">"
                        + "${''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id=\"Evil\" calledElement=\"${x}\"/>",
            })
    void nothing_in_a_model_runs_code(String element) {
        assertThatThrownBy(() -> check(model().replace(END, element + END)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.element())
                        .isEqualTo("Evil"));
    }

    @Test
    void a_doctype_is_refused_before_it_is_expanded() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
        assertThatThrownBy(() -> check(model().replaceFirst("\\?>", "?>" + laughs)))
                .isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass()}<bpmn:documentation/>",
                "<bpmn:documentation/>${''.getClass()}",
                "${scheme == 'MAJOR'}<bpmn:documentation/>",
                "<![CDATA[${''.getClass()}]]><bpmn:documentation/>",
                "$<!-- -->{''.getClass()}",
            })
    void a_condition_holds_its_text_and_nothing_else(String attack) {
        assertThatThrownBy(() -> check(model().replace(CONDITION, attack))).isInstanceOf(ModelRefused.class);
    }

    @Test
    void text_between_elements_is_read_as_the_engine_reads_it() {
        String attack = "<bpmn:timeDuration>$<![CDATA[{''.getClass()}]]><bpmn:documentation/></bpmn:timeDuration>";
        assertThatThrownBy(() -> check(model().replace(END, attack + END))).isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evilbpmn", "evilbpmn20.xml", "evil.bpmn20.xml", "a/evil.bpmn"})
    void a_model_is_checked_under_every_name_that_the_engine_takes(String name) {
        assertThatThrownBy(() -> deploy(name, model().replace(CONDITION, "${''.getClass().getName() == 'x'}")))
                .isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"table.dmn", "table.dmn11.xml", "plan.cmmn", "plan.cmmn11.xml", "run.groovy", "notes", "form"})
    void what_the_house_does_not_know_is_not_deployed(String name) {
        assertThatThrownBy(() -> deploy(name, "{}"))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("process.model.unknownKind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no form", "[]", "{\"id\": \"${''.getClass()}\"}", "{\"components\": []}"})
    void a_form_is_a_named_schema_without_expressions(String form) {
        assertThatThrownBy(() -> deploy("evil.form", form)).isInstanceOf(ModelRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-process-with-a-name-too-long", "two.words", "事项", ""})
    void a_process_id_is_short_and_plain_so_that_a_definition_s_id_begins_with_it(String id) {
        assertThatThrownBy(() -> check(model().replace("process id=\"case-decision\"", "process id=\"" + id + "\"")))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("process.model.processId"));
    }

    @Test
    void the_engine_deploys_no_such_model_by_any_way() {
        String attack = model().replace(CONDITION, "${''.getClass().getName() == 'x'}");
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy("evil.bpmn", attack)).isInstanceOf(ModelRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private void deploy(String name, String text) {
        repository.createDeployment().addString(name, text).deploy();
    }

    private void check(String model) {
        gate.check("case-decision.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    private static String model() {
        try {
            return Files.readString(Path.of("../bpmn/case-decision/case-decision.bpmn"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

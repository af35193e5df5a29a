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

    @Test
    void the_engine_deploys_no_such_model_by_any_way() {
        String attack = model().replace(CONDITION, "${''.getClass().getName() == 'x'}");
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("evil.bpmn", attack)
                        .deploy())
                .isInstanceOf(ModelRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
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

package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class AddedReviewStepTest {
    private static final String SECOND_REVIEW =
            """
            <bpmn:userTask id="Task_SecondReview" name="复核" camunda:formRef="review" camunda:formRefBinding="deployment">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="unit" value="decidingBody" />
                <camunda:property name="post" value="CASE_LEGAL_REVIEWER" />
              </camunda:properties></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_SecondReviewed" sourceRef="Task_SecondReview" targetRef="Task_ApproveDecision" />
            </bpmn:process>
            """;

    @Autowired
    Sql sql;

    @Autowired
    Office office;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void withdraw() {
        sql.update("delete from process_release where version = 99");
    }

    @Test
    void a_review_step_is_added_without_java_and_older_cases_keep_their_release() throws IOException {
        office.open();
        long older = accepted();
        release(Files.readString(Path.of("../bpmn/case-decision/case-decision.bpmn"))
                .replace(
                        "id=\"Flow_LegalReviewAskedNo\" name=\"否\" sourceRef=\"Gateway_LegalReviewAsked\" targetRef=\"Task_ApproveDecision\"",
                        "id=\"Flow_LegalReviewAskedNo\" name=\"否\" sourceRef=\"Gateway_LegalReviewAsked\" targetRef=\"Task_SecondReview\"")
                .replace("</bpmn:process>", SECOND_REVIEW));
        long newer = accepted();

        assertThat(stepAfterReview(older)).isEqualTo("Task_ApproveDecision");
        assertThat(stepAfterReview(newer)).isEqualTo("Task_SecondReview");
        office.complete("yuechi.legal", newer, Map.of("outcome", "passed", "opinion", "复核通过"));
        assertThat(office.tasks("yuechi.approver", newer).get(0).step()).isEqualTo("Task_ApproveDecision");
    }

    private long accepted() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
        return id;
    }

    private String stepAfterReview(long id) {
        office.complete(
                "yuechi.handler",
                id,
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》第七条", "opinion", "准予"));
        office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        return office.tasks("yuechi.window", id).get(0).step();
    }

    private void release(String model) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().addString("case-decision.bpmn", model);
        try (var forms = Files.list(Path.of("../bpmn/case-decision"))) {
            for (Path form :
                    forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                deployment.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        String definition = deployment
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        sql.update(
                "insert into process_release (process_key, version, definition_id, content_hash, valid_from)"
                        + " values ('case-decision', 99, ?, 'test', date '2026-01-01')",
                definition);
    }
}

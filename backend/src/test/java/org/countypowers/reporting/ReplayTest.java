package org.countypowers.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.reporting.domain.Deviation;
import org.countypowers.reporting.domain.Deviation.Kind;
import org.countypowers.reporting.domain.ModelGraph;
import org.countypowers.reporting.domain.Pass;
import org.countypowers.reporting.domain.Replay;
import org.countypowers.reporting.domain.Told;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 2, 10, 0);

    private final Map<String, ModelGraph> models = Map.of(
            "intake", shipped("case-intake"),
            "decision", shipped("case-decision"),
            "newer", shipped("case-decision"),
            "forked",
                    model(
                            """
                    <startEvent id="s"/><parallelGateway id="fork"/><userTask id="A"/><userTask id="B"/>
                    <parallelGateway id="join"/><userTask id="C"/><endEvent id="e"/>
                    <sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
                    <sequenceFlow id="f2" sourceRef="fork" targetRef="A"/>
                    <sequenceFlow id="f3" sourceRef="fork" targetRef="B"/>
                    <sequenceFlow id="f4" sourceRef="A" targetRef="join"/>
                    <sequenceFlow id="f5" sourceRef="B" targetRef="join"/>
                    <sequenceFlow id="f6" sourceRef="join" targetRef="C"/>
                    <sequenceFlow id="f7" sourceRef="C" targetRef="e"/>"""),
            "framed",
                    model(
                            """
                    <startEvent id="s"/>
                    <subProcess id="frame"><startEvent id="i"/><userTask id="A"/><endEvent id="o"/>
                      <sequenceFlow id="f2" sourceRef="i" targetRef="A"/><sequenceFlow id="f3" sourceRef="A" targetRef="o"/>
                    </subProcess>
                    <boundaryEvent id="late" attachedToRef="frame"/><userTask id="B"/><userTask id="C"/><endEvent id="e"/>
                    <sequenceFlow id="f1" sourceRef="s" targetRef="frame"/>
                    <sequenceFlow id="f4" sourceRef="frame" targetRef="C"/>
                    <sequenceFlow id="f5" sourceRef="late" targetRef="B"/>
                    <sequenceFlow id="f6" sourceRef="B" targetRef="C"/>
                    <sequenceFlow id="f7" sourceRef="C" targetRef="e"/>"""));

    private final Replay replay = new Replay(models::get);
    private int hour;

    private static ModelGraph shipped(String process) {
        try (var file = ReplayTest.class.getResourceAsStream("/bpmn/" + process + "/" + process + ".bpmn")) {
            return ModelGraphs.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static ModelGraph model(String inside) {
        return ModelGraphs.read("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">"
                + inside + "</process></definitions>");
    }

    private void told(String action, Map<String, String> before, Map<String, String> after) {
        replay.take(new Told(BEGIN.plusHours(hour++), "511621-018", action, "", before, after));
    }

    private void started(String definition) {
        told("process.start", Map.of(), Map.of("process", definition, "definition", definition));
    }

    private void steps(String... steps) {
        for (String step : steps) {
            told(
                    step.startsWith("Step_") ? "process.step" : "case.opinion",
                    Map.of(),
                    Map.of("step", step, "task", step));
        }
    }

    @Test
    void a_case_that_was_accepted_by_silence_left_its_task_by_the_boundary() {
        started("intake");
        started("decision");
        steps("Step_DeemAccepted", "Task_ExamineApplication", "Task_ReviewApplication", "Task_ApproveDecision");
        steps("Step_IssueDecision", "Task_ServeDecision", "Step_CloseCase");
        replay.ended();
        assertThat(replay.deviations()).isEmpty();
        assertThat(replay.passes())
                .extracting(Pass::definition, Pass::step, Pass::after)
                .startsWith(tuple("intake", "Step_DeemAccepted", ""), tuple("decision", "Task_ExamineApplication", ""));
    }

    @Test
    void a_skipped_step_a_foreign_one_and_an_early_end_are_told_apart() {
        started("decision");
        steps("Task_ExamineApplication", "Task_Elsewhere", "Task_ServeDecision");
        replay.ended();
        assertThat(replay.deviations())
                .extracting(Deviation::kind, Deviation::after, Deviation::step)
                .containsExactly(
                        tuple(Kind.NOT_IN_MODEL, "Task_ExamineApplication", "Task_Elsewhere"),
                        tuple(Kind.OUT_OF_ORDER, "Task_ExamineApplication", "Task_ServeDecision"),
                        tuple(Kind.NOT_FINISHED, "Task_ServeDecision", ""));
    }

    @Test
    void a_moved_case_is_judged_by_each_release_at_its_time_but_for_the_first_step_after() {
        started("decision");
        steps("Task_ExamineApplication");
        told("process.migrate", Map.of("definition", "decision"), Map.of("definition", "newer"));
        steps("Task_ApproveDecision", "Task_ApproveDecision");
        assertThat(replay.deviations())
                .extracting(Deviation::definition, Deviation::after, Deviation::step)
                .containsExactly(tuple("newer", "Task_ApproveDecision", "Task_ApproveDecision"));
        assertThat(replay.passes()).extracting(Pass::definition).containsExactly("decision", "newer", "newer");
        assertThat(replay.followed()).containsEntry("decision", "newer");
    }

    @Test
    void a_process_that_was_ended_by_an_act_need_not_come_to_its_end() {
        started("decision");
        steps("Task_ExamineApplication");
        told("process.end", Map.of(), Map.of("reason", "transfer"));
        started("newer");
        steps("Task_ExamineApplication", "Task_ReviewApplication", "Task_ApproveDecision", "Step_IssueDecision");
        steps("Task_ServeDecision", "Step_CloseCase");
        replay.ended();
        assertThat(replay.deviations()).isEmpty();
    }

    @Test
    void branches_of_a_fork_are_done_in_any_order() {
        started("forked");
        steps("B", "A", "C");
        replay.ended();
        assertThat(replay.deviations()).isEmpty();
        assertThat(replay.passes()).extracting(Pass::step, Pass::after).startsWith(tuple("B", ""), tuple("A", ""));
    }

    @Test
    void a_subprocess_is_entered_by_its_beginning_and_left_by_its_end_or_its_boundary() {
        ModelGraph framed = models.get("framed");
        assertThat(framed.flows("", "A")).containsExactly("f1", "f2");
        assertThat(framed.flows("A", "C")).containsExactly("f3", "f4");
        assertThat(framed.flows("", "B")).containsExactly("f1", "f5");
        assertThat(framed.leads("A", "B")).isTrue();
        assertThat(framed.leads("B", "A")).isFalse();
        assertThat(List.of(framed.mayEnd("A"), framed.mayEnd("C"))).containsExactly(false, true);
    }

    @Test
    void a_claim_given_back_counts_as_waiting() {
        started("decision");
        for (int no = 0; no < 2; no++) {
            told("work.claim", Map.of(), Map.of("task", "Task_ExamineApplication"));
        }
        steps("Task_ExamineApplication");
        Pass pass = replay.passes().get(0);
        assertThat(List.of(pass.entered(), pass.claimed(), pass.left()))
                .containsExactly(BEGIN, BEGIN.plusHours(2), BEGIN.plusHours(3));
    }
}

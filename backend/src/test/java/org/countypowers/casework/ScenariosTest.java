package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countypowers.assignment.CaseTask;
import org.countypowers.deadline.DeadlineSweep;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.TakenFlows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every scenario beside the models, lived through by the officers it names; together they take every path. */
abstract class ScenariosTest {
    private static final Path MODELS = Path.of("../bpmn");

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    TakenFlows walked;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    record Act(String step, String officer, Map<String, Object> answers, String suspend, String sweep, String on) {}

    record Scenario(
            String name,
            String matter,
            String county,
            String town,
            String clerk,
            String day,
            List<Act> acts,
            String status) {}

    @TestFactory
    List<DynamicTest> every_scenario_ends_as_it_says_and_every_path_has_one() throws IOException {
        office.open();
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MODELS)) {
            for (Path file : files.filter(each -> each.getParent().endsWith("scenarios"))
                    .sorted()
                    .toList()) {
                Scenario scenario = new ObjectMapper().readValue(file.toFile(), Scenario.class);
                tests.add(DynamicTest.dynamicTest(scenario.name(), () -> live(scenario)));
            }
        }
        tests.add(DynamicTest.dynamicTest("every path is taken", () -> assertThat(flows())
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(walked.taken()).contains(flow))));
        return tests;
    }

    private void live(Scenario scenario) {
        LocalDate day = LocalDate.parse(scenario.day());
        long[] id = new long[1];
        office.on(
                day,
                () -> id[0] = office.as(
                        scenario.clerk(),
                        () -> desk.register(office.application(
                                UUID.randomUUID().toString(), scenario.matter(), scenario.county(), scenario.town()))));
        for (Act act : scenario.acts()) {
            String on = act.sweep() == null ? act.on() : act.sweep();
            office.on(on == null ? day : LocalDate.parse(on), () -> play(act, scenario, day, id[0]));
        }
        assertThat(office.view(scenario.clerk(), id[0]).summary().status()).hasToString(scenario.status());
    }

    private void play(Act act, Scenario scenario, LocalDate day, long id) {
        if (act.sweep() != null) {
            sweep.run();
        } else if (act.suspend() != null) {
            RegisterEntry entry =
                    register.inForce(scenario.matter(), act.suspend(), day).orElseThrow();
            transaction.executeWithoutResult(
                    status -> registrar.setStatus(entry, RegisterEntry.Status.SUSPENDED, day, "情景测试"));
        } else {
            assertThat(office.tasks(act.officer(), id))
                    .extracting(CaseTask::step)
                    .containsExactly(act.step());
            office.complete(act.officer(), id, act.answers());
        }
    }

    private static List<String> flows() {
        return Stream.of("case-intake", "case-decision")
                .map(id -> MODELS.resolve(id).resolve(id + ".bpmn").toFile())
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> model.getModelElementsByType(SequenceFlow.class).stream())
                .map(SequenceFlow::getId)
                .toList();
    }

    @OnH2
    static class OnH2Test extends ScenariosTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ScenariosTest {}
}

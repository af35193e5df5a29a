package org.countypowers.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model can be read by whoever redesigns it: complete, named, drawn, and with nothing written over something else. */
class ModelShapeTest {
    private static final Path MODELS = Path.of("../bpmn");

    private record Box(String of, double x, double y, double width, double height) {
        static Box of(String of, Bounds bounds) {
            return new Box(of, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    static List<String> processes() throws IOException {
        try (Stream<Path> folders = Files.list(MODELS)) {
            return folders.filter(Files::isDirectory)
                    .filter(ModelShapeTest::holdsMoreThanTables)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A procedure may begin with its decision tables; with a form or a scenario it must have a model. */
    private static boolean holdsMoreThanTables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.toString().endsWith(".dmn"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void folder_file_and_process_have_one_name_and_cases_are_kept_ten_years(String id) {
        Process process =
                model(id).getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId()).isEqualTo(id);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_task_has_its_form_and_every_step_is_listed(String id) throws IOException {
        List<String> steps = new ArrayList<>();
        for (JsonNode step :
                new ObjectMapper().readTree(MODELS.resolve("steps.json").toFile())) {
            assertThat(step.path("label").asText()).isNotBlank();
            assertThat(step.path("description").asText()).isNotBlank();
            steps.add("${" + step.path("name").asText() + "}");
        }
        assertThat(model(id).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(MODELS.resolve(id).resolve(task.getCamundaFormRef() + ".form"))
                        .exists());
        assertThat(model(id).getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> assertThat(steps).contains(task.getCamundaDelegateExpression()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everything_is_named_and_every_choice_says_what_it_is(String id) {
        BpmnModelInstance model = model(id);
        // Where ways only meet there is nothing to say.
        List<ExclusiveGateway> meetings = model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() == 1)
                .toList();
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !meetings.contains(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        List<ExclusiveGateway> choices = new ArrayList<>(model.getModelElementsByType(ExclusiveGateway.class));
        choices.removeAll(meetings);
        assertThat(choices).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .allSatisfy(
                            flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everything_is_drawn_and_nothing_is_written_over(String id) {
        BpmnModelInstance model = model(id);
        List<Box> shapes = new ArrayList<>();
        List<Box> labels = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            drawn.add(shape.getBpmnElement().getId());
            shapes.add(Box.of(shape.getBpmnElement().getId(), shape.getBounds()));
            add(labels, shape.getBpmnElement().getId(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            drawn.add(edge.getBpmnElement().getId());
            add(labels, edge.getBpmnElement().getId(), edge.getBpmnLabel());
        }
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(drawn).contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(drawn).contains(flow.getId()));
        List<String> faults = new ArrayList<>();
        for (int no = 0; no < labels.size(); no++) {
            Box label = labels.get(no);
            Stream.concat(labels.stream().skip(no + 1L), shapes.stream())
                    .filter(label::overlaps)
                    .forEach(other -> faults.add(label.of() + " over " + other.of()));
        }
        assertThat(faults).isEmpty();
    }

    private static void add(List<Box> labels, String of, BpmnLabel label) {
        if (label != null) {
            labels.add(Box.of(of, label.getBounds()));
        }
    }

    private static BpmnModelInstance model(String id) {
        return Bpmn.readModelFromFile(MODELS.resolve(id).resolve(id + ".bpmn").toFile());
    }
}

package org.countypowers.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the flow editor reads and writes with, on every model of the house. */
class FlowModelsTest {
    private static final Path MODELS = Path.of("../bpmn");

    @Test
    void a_model_that_is_opened_and_saved_keeps_every_fact() throws Exception {
        JsonNode models = node("round-trip.mjs", MODELS);
        assertThat(models).hasSizeGreaterThanOrEqualTo(4).allSatisfy(model -> {
            assertThat(model.path("facts").asInt())
                    .as(model.path("file").asText())
                    .isPositive();
            assertThat(model.path("warnings")).as(model.path("file").asText()).isEmpty();
            assertThat(model.path("lost")).as(model.path("file").asText()).isEmpty();
            assertThat(model.path("gained")).as(model.path("file").asText()).isEmpty();
        });
    }

    private static JsonNode node(String script, Path... arguments) throws Exception {
        String[] command = new String[arguments.length + 2];
        command[0] = "node";
        command[1] = "src/test/node/" + script;
        for (int i = 0; i < arguments.length; i++) {
            command[i + 2] = arguments[i].toString();
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode answer = new ObjectMapper().readTree(process.getInputStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return answer;
    }
}

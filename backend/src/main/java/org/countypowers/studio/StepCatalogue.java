package org.countypowers.studio;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The automatic steps that a model may call, as bpmn/steps.json describes them for whoever draws. */
@Component
public class StepCatalogue {
    private final List<Step> steps;

    /** @param sets facts that the step sets, with what a trial sets them to */
    public record Step(String name, String label, String description, Map<String, Object> sets) {
        public Step {
            sets = sets == null ? Map.of() : sets;
        }
    }

    StepCatalogue(ObjectMapper json) {
        try (InputStream source = new ClassPathResource("bpmn/steps.json").getInputStream()) {
            steps = List.copyOf(json.readValue(source, new TypeReference<List<Step>>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Step> all() {
        return steps;
    }

    /** What they are called, by their names in models. */
    Map<String, String> labels() {
        return steps.stream().collect(Collectors.toMap(Step::name, Step::label));
    }

    Map<String, Map<String, Object>> sets() {
        Map<String, Map<String, Object>> sets = new HashMap<>();
        steps.forEach(step -> sets.put(step.name(), step.sets()));
        return sets;
    }
}

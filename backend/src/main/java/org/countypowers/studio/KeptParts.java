package org.countypowers.studio;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.FlowKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tasks and fields that papers and rules of law read by their ids, as bpmn/kept.json lists them: a designer may change all of
 * them but their ids.
 */
@Component
class KeptParts {
    private final Map<FlowKind, Map<String, List<String>>> fieldsByTask;

    KeptParts(ObjectMapper json) {
        try (InputStream source = new ClassPathResource("bpmn/kept.json").getInputStream()) {
            fieldsByTask = json.readValue(source, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Task's id to the keys of its fields. */
    Map<String, List<String>> of(FlowKind kind) {
        return fieldsByTask.getOrDefault(kind, Map.of());
    }
}

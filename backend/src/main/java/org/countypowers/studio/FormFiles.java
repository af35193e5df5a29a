package org.countypowers.studio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.forms.Form;
import org.countypowers.forms.Forms;
import org.countypowers.process.FormSafety;
import org.countypowers.process.ModelFault;
import org.countypowers.studio.domain.FormContent;
import org.countypowers.studio.domain.FormReader;
import org.springframework.stereotype.Component;

/** Reads the forms of a draft for the check and the comparison. */
@Component
class FormFiles implements FormReader {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);

    private final Forms forms;

    FormFiles(Forms forms) {
        this.forms = forms;
    }

    @Override
    public Form form(String json) {
        return forms.parse(json);
    }

    @Override
    public List<ModelFault> faults(String json) {
        return FormSafety.faults(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public FormContent content(String json) {
        try {
            JsonNode schema = JSON.readTree(json);
            if (!schema.isObject()) {
                throw new IllegalArgumentException("no object");
            }
            List<FormContent.Component> components = new ArrayList<>();
            collect(schema.path("components"), components);
            return new FormContent(schema.path("id").asText(), components);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault.getOriginalMessage());
        }
    }

    private static void collect(JsonNode nodes, List<FormContent.Component> components) {
        for (JsonNode node : nodes) {
            String type = node.path("type").asText();
            if (type.equals("group")) {
                collect(node.path("components"), components);
            } else if (node.has("key") || node.has("values")) {
                List<FormContent.Value> values = new ArrayList<>();
                node.path("values")
                        .forEach(value -> values.add(new FormContent.Value(
                                value.path("value").asText(),
                                value.path("label").asText())));
                components.add(new FormContent.Component(
                        node.path("id").asText(),
                        node.path("key").asText(),
                        type,
                        node.path("label").asText(),
                        node.hasNonNull("valuesKey"),
                        values));
            }
        }
    }
}

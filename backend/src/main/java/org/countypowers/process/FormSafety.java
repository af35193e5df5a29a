package org.countypowers.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What a form may not be, whoever brings it: see {@link ModelSafety}. */
public final class FormSafety {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormSafety() {}

    public static List<ModelFault> faults(byte[] form) {
        if (form.length > SafeXml.LARGEST) {
            return fault("", "process.model.tooLarge");
        }
        JsonNode schema;
        try {
            schema = JSON.readTree(form);
        } catch (IOException unreadable) {
            return fault("", "process.model.notJson");
        }
        if (schema == null || schema.path("id").asText().isBlank()) {
            return fault("", "process.model.formWithoutId");
        }
        // Read back, so that no escape hides a sign.
        return ModelSafety.isExpression(schema.toString())
                ? fault(schema.path("id").asText(), "process.model.expressionHere")
                : List.of();
    }

    private static List<ModelFault> fault(String element, String rule) {
        return List.of(new ModelFault(element, rule));
    }
}

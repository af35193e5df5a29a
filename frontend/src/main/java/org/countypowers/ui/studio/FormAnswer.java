package org.countypowers.ui.studio;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countypowers.ui.studio.FlowChoices.Asked;
import org.countypowers.ui.studio.FlowChoices.Choice;

/** The one field of a form that conditions may ask for, with its options as officers read them. */
final class FormAnswer {
    private static final String OUTCOME = "outcome";

    private FormAnswer() {}

    /** Empty where the form has none, or cannot be read. */
    static Optional<Asked> of(String form, String content) {
        try {
            return field(Json.parse(content)).map(field -> new Asked(form, field.getString("label"), options(field)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> field(JsonObject part) {
        if (part.hasKey("key") && part.getString("key").equals(OUTCOME)) {
            return Optional.of(part);
        }
        JsonArray parts = part.hasKey("components") ? part.getArray("components") : Json.createArray();
        for (int i = 0; i < parts.length(); i++) {
            Optional<JsonObject> found = field(parts.getObject(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Choice> options(JsonObject field) {
        List<Choice> options = new ArrayList<>();
        JsonArray values = field.getArray("values");
        for (int i = 0; i < values.length(); i++) {
            JsonObject value = values.getObject(i);
            options.add(new Choice(value.getString("value"), value.getString("label"), ""));
        }
        return options;
    }
}

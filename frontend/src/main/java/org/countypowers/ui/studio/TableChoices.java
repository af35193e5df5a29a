package org.countypowers.ui.studio;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.TableValues;
import org.countypowers.ui.studio.FlowChoices.Choice;

/** What a designer picks from for a cell instead of writing codes, by the columns' names. */
public record TableChoices(Map<String, List<Choice>> columns) implements Serializable {

    static TableChoices of(String file) {
        Map<String, List<Choice>> columns = new LinkedHashMap<>();
        TableValues.of(file)
                .forEach((column, values) -> columns.put(
                        column,
                        values.stream()
                                .map(value -> new Choice(value.code(), FindingsPanel.words(value.words()), ""))
                                .toList()));
        return new TableChoices(columns);
    }

    JsonObject json() {
        JsonObject json = Json.createObject();
        columns.forEach((column, choices) -> json.put(column, JsonLists.array(choices, Choice::json)));
        return json;
    }
}

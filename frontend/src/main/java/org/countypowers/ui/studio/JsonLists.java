package org.countypowers.ui.studio;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonValue;
import java.util.List;
import java.util.function.Function;

final class JsonLists {
    private JsonLists() {}

    static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> json) {
        JsonArray array = Json.createArray();
        for (int i = 0; i < values.size(); i++) {
            array.set(i, json.apply(values.get(i)));
        }
        return array;
    }
}

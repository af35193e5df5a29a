package org.countypowers.ui.batch;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a matrix shows: the cells row by row, each a code of the legend; any other code means that there is no pair. */
record MatrixBatch(List<Axis> matters, List<Axis> counties, char[] cells, List<Legend> legend, Labels labels) {

    record Axis(String id, String label, String hint) {}

    enum Tone {
        NEUTRAL,
        PROGRESS,
        GOOD,
        WARN,
        BAD,
        DONE
    }

    /** The mark, one or two characters, stands in the cell so that a colour is never the only sign. */
    record Legend(char code, String label, Tone tone, String mark) {}

    /**
     * All in the reader's language. {@code cell} names a matter {0}, a county {1} and a state {2}; {@code blank} is the state
     * where there is no pair; {@code selected} says how many pairs {0} are selected.
     */
    record Labels(String name, String corner, String cell, String blank, String selected, String noneSelected) {}

    MatrixBatch {
        if (cells.length != matters.size() * counties.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + matters.size() + " matters in " + counties.size() + " counties");
        }
    }

    int index(int matter, int county) {
        return matter * counties.size() + county;
    }

    boolean has(int matter, int county) {
        return matter >= 0
                && matter < matters.size()
                && county >= 0
                && county < counties.size()
                && isPair(index(matter, county));
    }

    boolean isPair(int index) {
        return legend.stream().anyMatch(state -> state.code() == cells[index]);
    }

    JsonObject json(int generation) {
        JsonObject words = Json.createObject();
        words.put("name", labels.name());
        words.put("corner", labels.corner());
        words.put("cell", labels.cell());
        words.put("blank", labels.blank());
        words.put("selected", labels.selected());
        words.put("noneSelected", labels.noneSelected());
        JsonObject json = Json.createObject();
        json.put("generation", generation);
        json.put("matters", array(matters, MatrixBatch::axis));
        json.put("counties", array(counties, MatrixBatch::axis));
        json.put("cells", new String(cells));
        json.put("legend", array(legend, MatrixBatch::state));
        json.put("labels", words);
        return json;
    }

    private static JsonValue axis(Axis axis) {
        JsonObject json = Json.createObject();
        json.put("id", axis.id());
        json.put("label", axis.label());
        json.put("hint", axis.hint());
        return json;
    }

    private static JsonValue state(Legend state) {
        JsonObject json = Json.createObject();
        json.put("code", String.valueOf(state.code()));
        json.put("label", state.label());
        json.put("tone", state.tone().name().toLowerCase(Locale.ROOT));
        json.put("mark", state.mark());
        return json;
    }

    static <T> JsonArray array(List<T> values, Function<T, JsonValue> toJson) {
        JsonArray array = Json.createArray();
        values.forEach(value -> array.set(array.length(), toJson.apply(value)));
        return array;
    }
}

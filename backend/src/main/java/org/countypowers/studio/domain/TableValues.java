package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.CountyClass;
import org.countypowers.organisation.Level;

/** The values that the house itself gives to a table's columns, or reads from them, with their names. */
public final class TableValues {
    private static final List<String> RESERVATIONS = List.of("NONE", "COUNTY", "CITY", "PROVINCE", "STATE");
    private static final List<String> REASONS = List.of(
            "free",
            "entrust",
            "upperDecides",
            "townEmpower",
            "notDelegable",
            "statutory",
            "noForm",
            "level",
            "held",
            "cityStep",
            "entrustLevel",
            "reserved");
    private static final List<Value> GRADES = values("studio.value.grade.", List.of("A", "B", "C", "D"));
    /** Those by which a county's class bars a matter. */
    private static final List<String> MATTER_FIELDS =
            List.of("MINING", "SAND", "ENVIRONMENTAL_ASSESSMENT", "FOREST_LAND");

    private static final List<Value> ANSWERS = values("studio.value.", List.of("true", "false"));
    private static final List<Value> FORMS = values("form.", names(DelegationForm.values()));
    private static final List<Value> LEVELS = values("level.", names(Level.values()));
    private static final List<Value> LEVELS_OR_NONE = orNone(LEVELS);

    private static final Map<String, Map<String, List<Value>>> TABLES = Map.of(
            "case-route.dmn",
            columns(
                    Map.entry("form", FORMS),
                    Map.entry("currentLevel", LEVELS),
                    Map.entry("receives", LEVELS),
                    Map.entry("prepares", LEVELS_OR_NONE),
                    Map.entry("accepts", LEVELS),
                    Map.entry("firstReview", LEVELS_OR_NONE),
                    Map.entry("decides", LEVELS),
                    Map.entry("name", LEVELS),
                    Map.entry("copyTo", LEVELS_OR_NONE)),
            "blocking-rule.dmn",
            columns(
                    Map.entry("matterForm", FORMS),
                    Map.entry("reservation", values("matters.reservation.", RESERVATIONS)),
                    Map.entry("target", LEVELS),
                    Map.entry("form", FORMS),
                    Map.entry("reason", values("studio.value.reason.", REASONS))),
            "county-eligibility.dmn",
            columns(
                    Map.entry("countyClass", values("eligibility.class.", names(CountyClass.values()))),
                    Map.entry("field", orNone(values("studio.value.field.", MATTER_FIELDS))),
                    Map.entry("form", FORMS),
                    Map.entry("reason", orNone(reasons("ecological")))),
            "town-eligibility.dmn",
            columns(Map.entry("reason", orNone(reasons("population")))),
            "supervision-frequency.dmn",
            columns(Map.entry("risk", GRADES), Map.entry("credit", GRADES)));

    /** @param code as it stands between the quotes of a cell; '' for none */
    public record Value(String code, FlowPhrase words) {}

    private TableValues() {}

    /** By the columns' names; a column that is not among them takes any value of its type. */
    public static Map<String, List<Value>> of(String file) {
        return TABLES.getOrDefault(file, Map.of());
    }

    /** With names and codes, for a sentence. */
    static FlowPhrase told(List<Value> values) {
        return FlowPhrase.list(values.stream()
                .map(value -> FlowPhrase.key("studio.value", value.words(), "\"" + value.code() + "\""))
                .toList());
    }

    /** A cell by the names of its values; as it stands where it says anything else. */
    static FlowPhrase cell(String file, TableModel.Column column, String cell) {
        List<Value> values =
                column.type().equals("boolean") ? ANSWERS : of(file).getOrDefault(column.name(), List.of());
        if (cell.isBlank() || cell.equals("-")) {
            return FlowPhrase.key("studio.value.any");
        }
        return TableCell.test(cell, column.type())
                .filter(test -> values.stream().map(Value::code).toList().containsAll(test.texts()))
                .filter(test -> !test.texts().isEmpty())
                .map(test -> {
                    FlowPhrase names = FlowPhrase.list(values.stream()
                            .filter(value -> test.texts().contains(value.code()))
                            .map(Value::words)
                            .toList());
                    return test.not() ? FlowPhrase.key("studio.value.not", names) : names;
                })
                .orElse(FlowPhrase.of(cell));
    }

    /** Beside its names the cell as it stands, lest a name that was typed for a code looks like it. */
    static FlowPhrase cellWithCode(String file, TableModel.Column column, String cell) {
        FlowPhrase words = cell(file, column, cell);
        return words.key() && !cell.isBlank() ? FlowPhrase.key("studio.value", words, cell) : words;
    }

    @SafeVarargs
    private static Map<String, List<Value>> columns(Map.Entry<String, List<Value>>... columns) {
        Map<String, List<Value>> byName = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> byName.put(column.getKey(), column.getValue()));
        return byName;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<Value> values(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Value(code, FlowPhrase.key(prefix + code)))
                .toList();
    }

    /** What the register of powers says to a county or a town that may not have a power. */
    private static List<Value> reasons(String code) {
        return List.of(new Value("delegation.eligibility." + code, FlowPhrase.key("studio.value.eligibility." + code)));
    }

    private static List<Value> orNone(List<Value> values) {
        List<Value> more = new ArrayList<>(values);
        more.add(new Value("", FlowPhrase.key("studio.value.none")));
        return List.copyOf(more);
    }
}

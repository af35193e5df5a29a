package org.countypowers.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countypowers.forms.PlainText;

/** A sheet that says what is kept in the database: headings, facts, tables and remarks, for {@code papers/replay-sheet.html}. */
final class Sheet {
    static final String TEMPLATE = "replay-sheet";

    private final String title;
    private final boolean cover;
    private final List<Map<String, Object>> sections = new ArrayList<>();

    Sheet(String title) {
        this(title, false);
    }

    Sheet(String title, boolean cover) {
        this.title = title;
        this.cover = cover;
        section("");
    }

    Sheet section(String heading) {
        Map<String, Object> section = new HashMap<>();
        section.put("heading", PlainText.cleaned(heading));
        section.put("facts", new ArrayList<List<String>>());
        section.put("notes", new ArrayList<String>());
        section.put("columns", List.of());
        section.put("rows", List.of());
        sections.add(section);
        return this;
    }

    /** Left out where there is nothing to say. */
    Sheet fact(String name, Object value) {
        String text = text(value);
        if (!text.isBlank()) {
            list("facts").add(List.of(PlainText.cleaned(name), text));
        }
        return this;
    }

    Sheet note(String text) {
        list("notes").add(PlainText.cleaned(text));
        return this;
    }

    Sheet table(List<Column> columns, List<List<String>> rows) {
        Map<String, Object> last = sections.get(sections.size() - 1);
        last.put(
                "columns",
                columns.stream()
                        .map(column -> Map.of("name", column.name(), "style", "width: " + column.percent() + "%"))
                        .toList());
        last.put(
                "rows",
                rows.stream().map(row -> row.stream().map(Sheet::text).toList()).toList());
        return this;
    }

    /** @param percent of the sheet's width */
    record Column(String name, int percent) {}

    Map<String, Object> fields() {
        return Map.of("title", PlainText.cleaned(title), "cover", cover, "sections", sections);
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String name) {
        return (List<Object>) sections.get(sections.size() - 1).get(name);
    }

    private static String text(Object value) {
        return value instanceof LocalDate day ? day.toString() : PlainText.cleaned(Objects.toString(value, ""));
    }
}

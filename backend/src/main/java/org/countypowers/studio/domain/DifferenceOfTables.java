package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countypowers.studio.domain.Difference.Kind;

/** What is otherwise in a decision table; rows are known by their ids and told by their numbers. */
final class DifferenceOfTables {
    private final String file;
    private final List<TableModel.Column> columns;
    private final List<Difference> differences = new ArrayList<>();

    private DifferenceOfTables(String file, TableModel newer) {
        this.file = file;
        this.columns = columns(newer);
    }

    static List<Difference> between(String file, TableModel older, TableModel newer) {
        DifferenceOfTables tables = new DifferenceOfTables(file, newer);
        if (!older.hitPolicy().equals(newer.hitPolicy())) {
            tables.add(Kind.CHANGED, newer.id(), "table.hitPolicy", policy(older), policy(newer));
        }
        boolean sameColumns = tables.sameColumns(columns(older));
        tables.rows(older, newer, sameColumns);
        return tables.differences;
    }

    private static FlowPhrase policy(TableModel table) {
        return FlowWords.policy(table.hitPolicy());
    }

    private static List<TableModel.Column> columns(TableModel table) {
        List<TableModel.Column> columns = new ArrayList<>(table.inputs());
        columns.addAll(table.outputs());
        return columns;
    }

    private boolean sameColumns(List<TableModel.Column> before) {
        for (TableModel.Column column : columns) {
            if (before.stream().noneMatch(other -> other.name().equals(column.name()))) {
                add(Kind.ADDED, column.id(), "column.added", column.label());
            } else if (!before.contains(column)) {
                add(Kind.CHANGED, column.id(), "column.changed", column.label());
            }
        }
        for (TableModel.Column column : before) {
            if (columns.stream().noneMatch(other -> other.name().equals(column.name()))) {
                add(Kind.REMOVED, column.id(), "column.removed", column.label());
            }
        }
        return before.stream()
                .map(TableModel.Column::name)
                .toList()
                .equals(columns.stream().map(TableModel.Column::name).toList());
    }

    private void rows(TableModel older, TableModel newer, boolean sameColumns) {
        Map<String, TableModel.Row> before = new LinkedHashMap<>();
        older.rows().forEach(row -> before.put(row.id(), row));
        List<String> kept = new ArrayList<>(before.keySet());
        List<String> now = new ArrayList<>();
        for (int no = 0; no < newer.rows().size(); no++) {
            TableModel.Row row = newer.rows().get(no);
            TableModel.Row earlier = before.remove(row.id());
            if (earlier == null) {
                add(Kind.ADDED, row.id(), "row.added", no + 1, told(newer, row));
                continue;
            }
            now.add(row.id());
            if (sameColumns) {
                cells(earlier, row, no + 1);
            }
            if (!earlier.description().equals(row.description())) {
                add(Kind.CHANGED, row.id(), "row.description", no + 1, earlier.description(), row.description());
            }
        }
        before.values()
                .forEach(gone ->
                        add(Kind.REMOVED, gone.id(), "row.removed", older.rows().indexOf(gone) + 1, told(older, gone)));
        kept.removeAll(before.keySet());
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(kept.get(i))) {
                add(Kind.MOVED, now.get(i), "row.moved", older.rows().indexOf(row(older, now.get(i))) + 1, i + 1);
            }
        }
    }

    private static TableModel.Row row(TableModel table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void cells(TableModel.Row before, TableModel.Row after, int no) {
        List<String> old = before.cells();
        List<String> cells = after.cells();
        for (int i = 0; i < Math.min(Math.min(old.size(), cells.size()), columns.size()); i++) {
            if (!old.get(i).equals(cells.get(i))) {
                TableModel.Column column = columns.get(i);
                add(
                        Kind.CHANGED,
                        after.id(),
                        "row.changed",
                        no,
                        column.label(),
                        TableValues.cellWithCode(file, column, old.get(i)),
                        TableValues.cellWithCode(file, column, cells.get(i)));
            }
        }
    }

    private FlowPhrase told(TableModel table, TableModel.Row row) {
        List<TableModel.Column> all = columns(table);
        List<String> cells = row.cells();
        return IntStream.range(0, Math.min(all.size(), cells.size()))
                .mapToObj(i -> TableValues.cell(file, all.get(i), cells.get(i)))
                .reduce((one, other) -> FlowPhrase.key("studio.value.cells", one, other))
                .orElse(FlowPhrase.of(""));
    }

    private void add(Kind kind, String element, String text, Object... arguments) {
        differences.add(Difference.of(kind, file, element, text, arguments));
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the cells of a table's rows say, in words of their columns' types and of the values that the house knows. */
final class TableCells {
    private final String file;
    private final Map<String, List<TableValues.Value>> known;
    private final List<Finding> findings = new ArrayList<>();

    TableCells(String file) {
        this.file = file;
        this.known = TableValues.of(file);
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<TableTest> input(TableModel.Row row, int no, TableModel.Column column, String cell) {
        Optional<TableTest> test = TableCell.test(cell, column.type());
        if (test.isEmpty()) {
            unread("table.cell.", row, no, column, cell);
        }
        test.filter(read -> read.kind() == TableTest.Kind.TEXT)
                .ifPresent(read -> new TreeSet<>(read.texts()).forEach(text -> value(row, no, column, text)));
        return test;
    }

    void output(TableModel.Row row, int no, TableModel.Column column, String cell) {
        if (!TableCell.isValue(cell, column.type())) {
            unread("table.value.", row, no, column, cell);
        } else if (column.type().equals("string")) {
            value(row, no, column, cell.strip().replaceAll("^\"|\"$", ""));
        }
    }

    private void value(TableModel.Row row, int no, TableModel.Column column, String text) {
        List<TableValues.Value> values = known.getOrDefault(column.name(), List.of());
        if (!values.isEmpty() && values.stream().noneMatch(value -> value.code().equals(text))) {
            findings.add(Finding.error(
                    "table-known-value",
                    file,
                    row.id(),
                    "table.unknownValue",
                    no,
                    column.label(),
                    text,
                    TableValues.told(values)));
        }
    }

    /** With an example that fits the column. */
    private void unread(String text, TableModel.Row row, int no, TableModel.Column column, String cell) {
        List<TableValues.Value> values = known.getOrDefault(column.name(), List.of());
        String type =
                switch (column.type()) {
                    case "string" -> values.isEmpty() ? "text" : "listed";
                    case "boolean" -> "boolean";
                    default -> "number";
                };
        String example = values.isEmpty() ? "" : "\"" + values.get(0).code() + "\"";
        findings.add(Finding.error(
                "table-cell",
                file,
                row.id(),
                text + type,
                no,
                column.label(),
                cell,
                example,
                TableValues.told(values)));
    }
}

package org.countypowers.studio.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The house asks a table that ships with certain inputs, and reads certain outputs: these stay. */
final class TableColumns {
    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST", "ANY");

    private TableColumns() {}

    static TableModel read(String shipped) {
        return TableModel.read(shipped.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> check(String file, TableModel table, TableModel shipped) {
        List<Finding> findings = new ArrayList<>();
        for (TableModel.Column column : shipped.inputs()) {
            remains(file, column, table.inputs(), findings);
        }
        for (TableModel.Column column : shipped.outputs()) {
            remains(file, column, table.outputs(), findings);
        }
        for (TableModel.Column column : table.inputs()) {
            if (named(column.name(), shipped.inputs()).isEmpty()) {
                findings.add(Finding.error("table-input", file, column.id(), "table.inputUnknown", column.name()));
            }
        }
        if (ONE_ANSWER.contains(shipped.hitPolicy()) && !ONE_ANSWER.contains(table.hitPolicy())) {
            findings.add(Finding.error(
                    "table-hit-policy", file, table.id(), "table.oneAnswer", FlowWords.policy(table.hitPolicy())));
        }
        return findings;
    }

    private static void remains(
            String file, TableModel.Column column, List<TableModel.Column> columns, List<Finding> findings) {
        Optional<TableModel.Column> same = named(column.name(), columns);
        if (same.isEmpty()) {
            findings.add(
                    Finding.error("table-column-gone", file, "", "table.columnGone", column.label(), column.name()));
        } else if (!same.get().type().equals(column.type())) {
            findings.add(Finding.error(
                    "table-column-type",
                    file,
                    same.get().id(),
                    "table.typeChanged",
                    column.label(),
                    FlowWords.type(column.type())));
        }
    }

    private static Optional<TableModel.Column> named(String name, List<TableModel.Column> columns) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}

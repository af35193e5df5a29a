package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.process.SafeXml;
import org.w3c.dom.Element;

/** A decision table says what the house asks it, in words that can be checked. */
final class TableCheck {
    private static final Set<String> LANGUAGES = Set.of(
            "feel", "FEEL", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 30;
    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "description");

    private final String file;
    private final TableModel table;
    private final TableCells cells;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(String file, TableModel table) {
        this.file = file;
        this.table = table;
        this.cells = new TableCells(file);
    }

    static List<Finding> check(FlowFiles files, String file, FlowContext context) {
        try {
            TableCheck check = new TableCheck(file, TableModel.read(files.bytes(file)));
            check.elements();
            if (check.findings.isEmpty() && check.isSmall()) {
                check.columns();
                check.rows();
            }
            String shipped = context.shippedTable(file);
            if (shipped != null) {
                check.findings.addAll(TableColumns.check(file, check.table, TableColumns.read(shipped)));
            }
            return check.findings;
        } catch (SafeXml.Unreadable unreadable) {
            return List.of(Finding.error(
                    "table-xml",
                    file,
                    "",
                    FlowCheck.safety(unreadable.fault()),
                    unreadable.fault().element()));
        } catch (FlowUnreadable unreadable) {
            return List.of(Finding.error("table-dmn", file, "", unreadable.text()));
        }
    }

    private void elements() {
        Set<String> ids = new HashSet<>();
        var all = table.document().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String id = element.getAttribute("id");
            if (!id.isEmpty() && !ids.add(id)) {
                error("table-unique-id", id, "table.duplicateId", id);
            }
            String language = element.getAttribute("expressionLanguage");
            boolean other = !language.isEmpty() && !LANGUAGES.contains(language);
            boolean known = !TableModel.isDmn(element)
                    || element.getNamespaceURI().contains("DMNDI")
                    || ELEMENTS.contains(element.getLocalName());
            if (other || !known) {
                error("table-element", id, "table.element", other ? language : element.getLocalName());
            }
        }
    }

    private boolean isSmall() {
        int columns = table.inputs().size() + table.outputs().size();
        if (table.rows().size() > MOST_ROWS || columns > MOST_COLUMNS) {
            error("table-size", table.id(), "table.tooLarge", MOST_ROWS, MOST_COLUMNS);
            return false;
        }
        return true;
    }

    private void columns() {
        if (!POLICIES.contains(table.hitPolicy())) {
            error("table-hit-policy", table.id(), "table.hitPolicy", FlowWords.policy(table.hitPolicy()));
        }
        if (table.outputs().isEmpty()) {
            error("table-output", table.id(), "table.noOutput");
        }
        for (TableModel.Column column : table.inputs()) {
            column(column);
        }
        for (TableModel.Column column : table.outputs()) {
            column(column);
        }
    }

    private void column(TableModel.Column column) {
        if (!column.name().matches("[A-Za-z]\\w{0,59}")) {
            error("table-column", column.id(), "table.columnName", column.label());
        }
        if (!TYPES.contains(column.type())) {
            error("table-column", column.id(), "table.columnType", column.label(), FlowWords.type(column.type()));
        }
    }

    private void rows() {
        List<List<TableTest>> tests = new ArrayList<>();
        for (int no = 0; no < table.rows().size(); no++) {
            tests.add(row(table.rows().get(no), no + 1));
        }
        findings.addAll(cells.findings());
        findings.addAll(TableOverlaps.check(file, table, tests));
    }

    /** Tests of a row; none when a cell cannot be read. */
    private List<TableTest> row(TableModel.Row row, int no) {
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            error("table-cells", row.id(), "table.cells", no);
            return List.of();
        }
        List<TableTest> tests = new ArrayList<>();
        boolean read = true;
        for (int i = 0; i < row.inputs().size(); i++) {
            TableModel.Column column = table.inputs().get(i);
            if (!TYPES.contains(column.type())) {
                read = false;
                continue;
            }
            Optional<TableTest> test = cells.input(row, no, column, row.inputs().get(i));
            read &= test.isPresent();
            test.ifPresent(tests::add);
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            TableModel.Column column = table.outputs().get(i);
            if (TYPES.contains(column.type())) {
                cells.output(row, no, column, row.outputs().get(i));
            }
        }
        return read ? tests : List.of();
    }

    private void error(String rule, String element, String text, Object... arguments) {
        findings.add(Finding.error(rule, file, element, text, arguments));
    }
}

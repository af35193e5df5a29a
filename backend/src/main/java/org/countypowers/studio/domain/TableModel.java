package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.process.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A decision table as it is checked and compared. */
public record TableModel(
        Document document, String id, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {
    private static final String DMN = "omg.org/spec/DMN/";

    /** @param name the fact that an input reads, or the name of an output */
    public record Column(String id, String label, String name, String type) {}

    public record Row(String id, String description, List<String> inputs, List<String> outputs) {
        /** Cells in the order of the columns. */
        List<String> cells() {
            List<String> cells = new ArrayList<>(inputs);
            cells.addAll(outputs);
            return cells;
        }
    }

    /**
     * @throws SafeXml.Unreadable when it is no XML
     * @throws FlowUnreadable when it is XML, but not one decision with one table
     */
    public static TableModel read(byte[] xml) {
        Document document = SafeXml.read(xml);
        Element root = document.getDocumentElement();
        if (!isDmn(root) || !root.getLocalName().equals("definitions")) {
            throw new FlowUnreadable("table.notDmn");
        }
        List<Element> decisions = named(root, "decision");
        List<Element> tables = decisions.stream()
                .flatMap(decision -> named(decision, "decisionTable").stream())
                .toList();
        if (decisions.size() != 1 || tables.size() != 1) {
            throw new FlowUnreadable("table.oneTable");
        }
        Element table = tables.get(0);
        String policy = table.getAttribute("hitPolicy");
        return new TableModel(
                document,
                table.getAttribute("id"),
                policy.isEmpty() ? "UNIQUE" : policy,
                named(table, "input").stream().map(TableModel::input).toList(),
                named(table, "output").stream()
                        .map(one -> column(one, one.getAttribute("name"), one))
                        .toList(),
                named(table, "rule").stream().map(TableModel::row).toList());
    }

    private static Column input(Element input) {
        Element expression =
                named(input, "inputExpression").stream().findFirst().orElse(input);
        return column(input, text(expression), expression);
    }

    private static Column column(Element column, String name, Element typed) {
        return new Column(column.getAttribute("id"), column.getAttribute("label"), name, typed.getAttribute("typeRef"));
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                named(rule, "description").stream()
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse(""),
                named(rule, "inputEntry").stream().map(TableModel::text).toList(),
                named(rule, "outputEntry").stream().map(TableModel::text).toList());
    }

    private static String text(Element entry) {
        return named(entry, "text").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    static boolean isDmn(Element element) {
        return element.getNamespaceURI() != null && element.getNamespaceURI().contains(DMN);
    }

    private static List<Element> named(Element parent, String name) {
        return FlowXml.children(parent).stream()
                .filter(child -> isDmn(child) && child.getLocalName().equals(name))
                .toList();
    }
}

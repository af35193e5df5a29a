package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a cell may say: values, comparisons, ranges, lists of these, {@code not(…)} around them, and {@code -}. */
final class TableCell {
    private static final int LONGEST = 2000;
    private static final String NUMBER = "-?\\d{1,12}(?:\\.\\d{1,6})?";
    private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*");
    private static final Pattern BOOLEAN = Pattern.compile("\\s*(true|false)\\s*");
    private static final Pattern COMPARISON = Pattern.compile("\\s*(<=|>=|<|>)?\\s*(" + NUMBER + ")\\s*");
    private static final Pattern RANGE =
            Pattern.compile("\\s*([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\[\\])])\\s*");
    private static final Pattern NOT = Pattern.compile("\\s*not\\s*\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Set<String> WHOLE = Set.of("integer", "long");

    private TableCell() {}

    /** Empty where the cell says anything else, or something of another type than its column. */
    static Optional<TableTest> test(String cell, String type) {
        if (cell.isBlank() || cell.equals("-")) {
            return Optional.of(TableTest.ANY);
        }
        Matcher not = NOT.matcher(cell);
        boolean negated = not.matches();
        List<String> items = cell.length() > LONGEST ? List.of() : items(negated ? not.group(1) : cell);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case "string" -> texts(TableTest.Kind.TEXT, TEXT, negated, items);
            case "boolean" -> texts(TableTest.Kind.BOOLEAN, BOOLEAN, negated, items);
            default -> numbers(negated, items, WHOLE.contains(type));
        };
    }

    /** Whether an output says one plain value of its column's type. */
    static boolean isValue(String cell, String type) {
        return switch (type) {
            case "string" -> TEXT.matcher(cell).matches();
            case "boolean" -> BOOLEAN.matcher(cell).matches();
            default -> cell.strip().matches(NUMBER);
        };
    }

    private static Optional<TableTest> texts(TableTest.Kind kind, Pattern pattern, boolean not, List<String> items) {
        Set<String> texts = new HashSet<>();
        for (String item : items) {
            Matcher text = pattern.matcher(item);
            if (!text.matches()) {
                return Optional.empty();
            }
            texts.add(text.group(1));
        }
        return Optional.of(TableTest.texts(kind, not, texts));
    }

    private static Optional<TableTest> numbers(boolean not, List<String> items, boolean whole) {
        List<TableSpan> spans = new ArrayList<>();
        for (String item : items) {
            Optional<TableSpan> span = span(item);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(whole ? span.get().whole() : span.get());
        }
        TableTest test = TableTest.numbers(not, spans);
        return Optional.of(
                whole
                        ? TableTest.numbers(
                                false,
                                test.spans().stream().map(TableSpan::whole).toList())
                        : test);
    }

    private static Optional<TableSpan> span(String item) {
        Matcher range = RANGE.matcher(item);
        if (range.matches()) {
            return Optional.of(new TableSpan(
                    Double.parseDouble(range.group(2)),
                    !range.group(1).equals("["),
                    Double.parseDouble(range.group(3)),
                    !range.group(4).equals("]")));
        }
        Matcher comparison = COMPARISON.matcher(item);
        if (!comparison.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(comparison.group(2));
        String sign = comparison.group(1) == null ? "" : comparison.group(1);
        return Optional.of(
                switch (sign) {
                    case "<", "<=" -> new TableSpan(Double.NEGATIVE_INFINITY, false, number, sign.equals("<"));
                    case ">", ">=" -> new TableSpan(number, sign.equals(">"), Double.POSITIVE_INFINITY, false);
                    default -> TableSpan.of(number);
                });
    }

    /** Parts between commas that stand outside quotes. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        for (char sign : list.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            }
            if (sign == ',' && !quoted) {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(sign);
            }
        }
        items.add(item.toString());
        return items;
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values that one cell lets pass: any, a set of texts or all but these, or spans of numbers. */
record TableTest(Kind kind, boolean not, Set<String> texts, List<TableSpan> spans) {
    static final TableTest ANY = new TableTest(Kind.ANY, false, Set.of(), List.of());

    enum Kind {
        ANY,
        TEXT,
        BOOLEAN,
        NUMBER
    }

    static TableTest texts(Kind kind, boolean not, Set<String> texts) {
        if (kind == Kind.TEXT) {
            return new TableTest(kind, not, texts, List.of());
        }
        Set<String> left = new HashSet<>(not ? Set.of("true", "false") : texts);
        if (not) {
            left.removeAll(texts);
        }
        return left.size() == 2 ? ANY : new TableTest(kind, false, left, List.of());
    }

    static TableTest numbers(boolean not, List<TableSpan> spans) {
        List<TableSpan> merged = TableSpan.merged(spans);
        return new TableTest(Kind.NUMBER, false, Set.of(), not ? TableSpan.between(merged) : merged);
    }

    /** Whether some value passes both. */
    boolean meets(TableTest other) {
        if (kind == Kind.ANY || other.kind == Kind.ANY) {
            return !isNone() && !other.isNone();
        }
        if (kind != other.kind) {
            return false;
        }
        if (kind == Kind.NUMBER) {
            return spans.stream().anyMatch(one -> other.spans.stream().anyMatch(one::meets));
        }
        if (not && other.not) {
            return true;
        }
        return not || other.not
                ? !(not ? texts : other.texts).containsAll(not ? other.texts : texts)
                : !Collections.disjoint(texts, other.texts);
    }

    /** Whether whatever passes the other passes this. */
    boolean holds(TableTest other) {
        if (kind == Kind.ANY || other.isNone()) {
            return true;
        }
        if (kind != other.kind) {
            return false;
        }
        if (kind == Kind.NUMBER) {
            return other.spans.stream().allMatch(one -> spans.stream().anyMatch(span -> span.holds(one)));
        }
        if (not) {
            return other.not ? other.texts.containsAll(texts) : Collections.disjoint(texts, other.texts);
        }
        return !other.not && texts.containsAll(other.texts);
    }

    private boolean isNone() {
        return kind == Kind.NUMBER ? spans.isEmpty() : kind != Kind.ANY && !not && texts.isEmpty();
    }

    static boolean allMeet(List<TableTest> one, List<TableTest> other) {
        return one.size() == other.size()
                && indexes(one).stream().allMatch(i -> one.get(i).meets(other.get(i)));
    }

    static boolean allHold(List<TableTest> one, List<TableTest> other) {
        return one.size() == other.size()
                && indexes(one).stream().allMatch(i -> one.get(i).holds(other.get(i)));
    }

    private static List<Integer> indexes(List<?> list) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            indexes.add(i);
        }
        return indexes;
    }
}

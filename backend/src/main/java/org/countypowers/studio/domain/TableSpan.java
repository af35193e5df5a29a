package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Numbers from one to another; an open end does not count. */
record TableSpan(double from, boolean fromOpen, double to, boolean toOpen) {

    static TableSpan of(double number) {
        return new TableSpan(number, false, number, false);
    }

    /** Over whole numbers an open end is the closed end beside it. */
    TableSpan whole() {
        double low = fromOpen && from == Math.rint(from) ? from + 1 : Math.ceil(from);
        double high = toOpen && to == Math.rint(to) ? to - 1 : Math.floor(to);
        return new TableSpan(low, false, high, false);
    }

    boolean isEmpty() {
        return from > to || from == to && (fromOpen || toOpen);
    }

    boolean meets(TableSpan other) {
        double low = Math.max(from, other.from);
        double high = Math.min(to, other.to);
        boolean lowOpen = from == low && fromOpen || other.from == low && other.fromOpen;
        boolean highOpen = to == high && toOpen || other.to == high && other.toOpen;
        return !new TableSpan(low, lowOpen, high, highOpen).isEmpty();
    }

    boolean holds(TableSpan inner) {
        boolean low = from < inner.from || from == inner.from && (!fromOpen || inner.fromOpen);
        boolean high = to > inner.to || to == inner.to && (!toOpen || inner.toOpen);
        return low && high;
    }

    /** In order, without overlaps. */
    static List<TableSpan> merged(List<TableSpan> spans) {
        List<TableSpan> merged = new ArrayList<>();
        spans.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparingDouble(TableSpan::from).thenComparing(TableSpan::fromOpen))
                .forEach(span -> {
                    TableSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    boolean joined = last != null
                            && (last.to > span.from || last.to == span.from && !(last.toOpen && span.fromOpen));
                    if (joined) {
                        boolean longer = span.to > last.to || span.to == last.to && last.toOpen;
                        merged.set(
                                merged.size() - 1,
                                longer ? new TableSpan(last.from, last.fromOpen, span.to, span.toOpen) : last);
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }

    /** What lies between and beside spans that are merged. */
    static List<TableSpan> between(List<TableSpan> merged) {
        List<TableSpan> between = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        boolean open = false;
        for (TableSpan span : merged) {
            between.add(new TableSpan(from, open, span.from, !span.fromOpen));
            from = span.to;
            open = !span.toOpen;
        }
        between.add(new TableSpan(from, open, Double.POSITIVE_INFINITY, false));
        between.removeIf(TableSpan::isEmpty);
        return between;
    }
}

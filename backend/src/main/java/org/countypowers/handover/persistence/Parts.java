package org.countypowers.handover.persistence;

import java.util.List;
import java.util.function.Consumer;

/** Many rows in statements of a bearable size. */
final class Parts {
    private static final int MOST_ROWS = 500;

    private Parts() {}

    static <T> void of(List<T> rows, Consumer<List<T>> statement) {
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            statement.accept(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
        }
    }
}

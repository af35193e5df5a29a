package org.countypowers.audit.restore;

import java.util.ArrayList;
import java.util.List;

/** Hands rows over so many at a time. */
final class Chunk<T> {
    /** Few, since one event may carry some megabytes. */
    private static final int SIZE = 100;

    interface Taking<T> {
        void take(List<T> rows);
    }

    private final Taking<T> taking;
    private List<T> rows = new ArrayList<>();

    Chunk(Taking<T> taking) {
        this.taking = taking;
    }

    void add(T row) {
        rows.add(row);
        if (rows.size() == SIZE) {
            end();
        }
    }

    void end() {
        if (!rows.isEmpty()) {
            List<T> some = rows;
            rows = new ArrayList<>();
            taking.take(some);
        }
    }
}

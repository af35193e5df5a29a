package org.countypowers.replay;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.replay.Sheet.Column;

/** What a pack holds, where it is, and what of the file is not there as pages. */
final class PackIndex {
    /** @param first page from 1 behind cover and index; 0 for what has no pages */
    private record Line(String title, int first, int last, String note) {}

    private final List<Line> lines = new ArrayList<>();

    void pages(String title, int first, int last, String note) {
        lines.add(new Line(title, first, last, note));
    }

    void noPages(String title, String note) {
        lines.add(new Line(title, 0, 0, note));
    }

    /** @param before pages that stand before the first part */
    Sheet sheet(int before, ReplayWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(String.valueOf(rows.size() + 1), line.title(), where(line, before), line.note()));
        }
        return new Sheet(words.of("replay.pack.index"))
                .table(
                        List.of(
                                new Column(words.of("replay.pack.no"), 8),
                                new Column(words.of("replay.pack.title"), 40),
                                new Column(words.of("replay.pack.pages"), 14),
                                new Column(words.of("replay.pack.note"), 38)),
                        rows);
    }

    private static String where(Line line, int before) {
        if (line.first() == 0) {
            return "—";
        }
        int first = line.first() + before;
        int last = line.last() + before;
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}

package org.countypowers.audit.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.audit.domain.RestoreStore;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;
import org.countypowers.audit.verifier.ExportedLines;

/**
 * Holds a verified archive against the database: seals first, then leaves, and only then events, so that nothing that comes back is
 * sealed a second time while the office works. What stands is never written over.
 */
final class Restoration {
    /** Of what differs, so much is named. */
    private static final int MOST_NAMED = 100;

    private final RestoreStore store;
    private final ExportedLines archive;
    private final boolean writes;
    private final List<String> differing = new ArrayList<>();
    private long seals;
    private long leaves;
    private long events;
    private long heads;

    private Restoration(RestoreStore store, Path archive, boolean writes) {
        this.store = store;
        this.archive = new ExportedLines(archive);
        this.writes = writes;
    }

    /** What the database lacks, or got back. @param differing what stands in the database and says otherwise, by its place */
    record Outcome(long seals, long leaves, long events, long heads, List<String> differing) {
        boolean nothing() {
            return seals + leaves + events + heads == 0;
        }
    }

    /** Changes nothing. */
    static Outcome compare(RestoreStore store, Path archive) throws IOException {
        return new Restoration(store, archive, false).run();
    }

    /** To be called when nothing differs; stops before the first chunk in which something differs after all. */
    static Outcome write(RestoreStore store, Path archive) throws IOException {
        return new Restoration(store, archive, true).run();
    }

    private Outcome run() throws IOException {
        Chunk<SealRow> sealRows = new Chunk<>(
                rows -> seals += put(rows, store::seals, row -> List.of("seal " + row.number()), store::addSeals));
        archive.seals(seal -> sealRows.add(ArchivedRows.row(seal)));
        sealRows.end();
        Chunk<LeafRow> leafRows = new Chunk<>(rows -> leaves += put(
                rows,
                store::leaves,
                row -> List.of(
                        "seal " + row.sealNumber() + ", leaf " + row.leafNo(),
                        row.streamKind() + ":" + row.streamId() + " …" + row.toSeq()),
                store::addLeaves));
        Chunk<StoredEvent> eventRows = new Chunk<>(rows -> events += put(
                rows,
                store::events,
                row -> List.of(row.streamKind() + ":" + row.streamId() + " " + row.seq()),
                store::addEvents));
        // A head waits for its events.
        Chunk<MovedHead> headRows = new Chunk<>(rows -> {
            eventRows.end();
            store.inTransaction(() -> heads += heads(rows));
        });
        archive.streams(new ArchivedRows(leafRows, null, null));
        leafRows.end();
        archive.streams(new ArchivedRows(null, eventRows, headRows));
        eventRows.end();
        headRows.end();
        return new Outcome(seals, leaves, events, heads, List.copyOf(differing));
    }

    private interface Places<T> {
        /** What stands where these would stand. */
        List<T> at(List<T> rows);
    }

    private interface Keys<T> {
        /** Each place that a row takes. */
        List<String> of(T row);
    }

    private interface Adding<T> {
        void add(List<T> rows);
    }

    /** @return how many were missing, and are there now if this writes */
    private <T> int put(List<T> rows, Places<T> places, Keys<T> keys, Adding<T> adding) {
        List<T> missing = new ArrayList<>();
        store.inTransaction(() -> {
            List<T> there = places.at(rows);
            Set<T> same = new HashSet<>(there);
            Set<String> taken = new HashSet<>();
            there.forEach(row -> taken.addAll(keys.of(row)));
            for (T row : rows) {
                if (same.contains(row)) {
                    continue;
                }
                List<String> here = keys.of(row);
                if (here.stream().noneMatch(taken::contains)) {
                    missing.add(row);
                } else {
                    differs(here.get(0));
                }
            }
            if (writes && !missing.isEmpty()) {
                adding.add(missing);
            }
        });
        return missing.size();
    }

    /** A head may have gone on since; it must not have gone back. */
    private int heads(List<MovedHead> rows) {
        Map<String, MovedHead> there = new HashMap<>();
        store.heads(rows).forEach(row -> there.put(name(row), row));
        List<MovedHead> missing = new ArrayList<>();
        for (MovedHead row : rows) {
            MovedHead head = there.get(name(row));
            if (head == null) {
                missing.add(row);
            } else if (head.seq() < row.seq()
                    || head.seq() == row.seq() && !head.hash().equals(row.hash())) {
                differs("head of " + name(row));
            }
        }
        if (writes && !missing.isEmpty()) {
            store.addHeads(missing);
        }
        return missing.size();
    }

    private static String name(MovedHead head) {
        return head.streamKind() + ":" + head.streamId();
    }

    private void differs(String place) {
        if (writes) {
            throw new IllegalStateException(place);
        }
        if (differing.size() < MOST_NAMED) {
            differing.add(place);
        }
    }
}

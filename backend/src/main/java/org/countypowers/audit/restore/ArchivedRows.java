package org.countypowers.audit.restore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;
import org.countypowers.audit.verifier.Event;
import org.countypowers.audit.verifier.ExportedLines;
import org.countypowers.audit.verifier.ExportedLines.Leaf;
import org.countypowers.audit.verifier.Seal;

/** Lines of an archive as rows, only of what there is a chunk for. */
record ArchivedRows(Chunk<LeafRow> leaves, Chunk<StoredEvent> events, Chunk<MovedHead> heads)
        implements ExportedLines.Lines {
    @Override
    public void event(Event event) {
        if (events != null) {
            events.add(row(event));
        }
    }

    @Override
    public void leaf(Leaf leaf) {
        if (leaves != null) {
            leaves.add(new LeafRow(
                    leaf.seal(),
                    (int) leaf.number(),
                    leaf.kind(),
                    leaf.id(),
                    leaf.from(),
                    leaf.to(),
                    leaf.hash(),
                    leaf.proof()));
        }
    }

    @Override
    public void head(String kind, String id, long seq, String hash) {
        if (heads != null) {
            heads.add(new MovedHead(kind, id, seq, hash));
        }
    }

    private static StoredEvent row(Event event) {
        return new StoredEvent(
                0,
                event.kind(),
                event.id(),
                event.seq(),
                utc(event.at()),
                event.officer(),
                event.officerName(),
                event.unit(),
                event.address(),
                event.action(),
                event.subject(),
                event.canonical(),
                event.previous(),
                event.hash());
    }

    static SealRow row(Seal seal) {
        return new SealRow(
                seal.number(),
                utc(seal.at()),
                seal.previous(),
                seal.root(),
                (int) seal.leaves(),
                seal.events(),
                seal.algorithm(),
                seal.keyId(),
                seal.publicKey(),
                seal.signature(),
                0);
    }

    private static LocalDateTime utc(String at) {
        return LocalDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC);
    }
}

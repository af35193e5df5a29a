package org.countypowers.audit.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The tables of seals, which only grow. Times are in UTC, cut to milliseconds. */
public interface SealStore {
    record SealRow(
            long number,
            LocalDateTime sealedAt,
            String previous,
            String root,
            int leaves,
            long events,
            String algorithm,
            String keyId,
            String publicKey,
            String signature,
            long eventMark) {
        public SealRow marked(long mark) {
            return new SealRow(
                    number, sealedAt, previous, root, leaves, events, algorithm, keyId, publicKey, signature, mark);
        }
    }

    record LeafRow(
            long sealNumber,
            int leafNo,
            String streamKind,
            String streamId,
            long fromSeq,
            long toSeq,
            String hash,
            String proof) {}

    /** How far a stream has come, and how far it is sealed; no hash where that event is not there. */
    record Reach(String streamKind, String streamId, long sealedTo, long seq, String hash) {}

    Optional<SealRow> last();

    Optional<SealRow> find(long number);

    /** The newest first. */
    List<SealRow> page(long before, int limit);

    /** The oldest first. */
    List<SealRow> after(long number, int limit);

    /** Adds a seal and all its leaves. @throws org.springframework.dao.DuplicateKeyException when another did so meanwhile */
    void add(SealRow seal, List<LeafRow> leaves);

    /** The highest id that is to be seen now. */
    long highestEvent();

    /** Where the search begins: the mark of the last seal made before this time, or 0. */
    long markBefore(LocalDateTime time);

    /** Streams with events beyond the mark that are not sealed, by kind and id. */
    List<Reach> changedSince(long mark, int limit);

    /** Every stream by its head, sealed or not, by kind and id. */
    List<Reach> reaches(String afterKind, String afterId, int limit);
}

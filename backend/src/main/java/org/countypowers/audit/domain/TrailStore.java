package org.countypowers.audit.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where events and the heads of their chains are kept. Times are in UTC, cut to milliseconds. */
public interface TrailStore {
    record Head(long seq, String hash) {}

    record MovedHead(String streamKind, String streamId, long seq, String hash) {}

    record StoredEvent(
            long id,
            String streamKind,
            String streamId,
            long seq,
            LocalDateTime happenedAt,
            String officerId,
            String officerName,
            String unitId,
            String address,
            String action,
            String subject,
            String canonical,
            String previousHash,
            String hash) {}

    /** Locks the head until the transaction ends; makes it when the stream is new. */
    Head lockHead(String streamKind, String streamId);

    Optional<Head> head(String streamKind, String streamId);

    /** Heads that this transaction has locked. */
    void moveHeads(List<MovedHead> heads);

    void append(List<StoredEvent> events);

    /** Oldest first. */
    List<StoredEvent> read(String streamKind, String streamId, long afterSeq, int limit);

    /** Of some streams, one after the other, each oldest first. @param actions only these, or all where there are none */
    List<StoredEvent> read(String streamKind, Collection<String> streamIds, Collection<String> actions);
}

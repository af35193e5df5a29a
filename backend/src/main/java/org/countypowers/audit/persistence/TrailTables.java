package org.countypowers.audit.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.Chain;
import org.countypowers.audit.domain.TrailStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class TrailTables implements TrailStore {
    private final TrailMapper mapper;

    TrailTables(TrailMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Head lockHead(String streamKind, String streamId) {
        Head head = mapper.lockHead(streamKind, streamId);
        if (head != null) {
            return head;
        }
        try {
            mapper.makeHead(streamKind, streamId, Chain.START);
            return new Head(0, Chain.START);
        } catch (DuplicateKeyException begunMeanwhile) {
            return mapper.lockHead(streamKind, streamId);
        }
    }

    @Override
    public Optional<Head> head(String streamKind, String streamId) {
        return Optional.ofNullable(mapper.head(streamKind, streamId));
    }

    @Override
    public void moveHeads(List<MovedHead> heads) {
        mapper.moveHeads(heads);
    }

    @Override
    public void append(List<StoredEvent> events) {
        mapper.append(events);
    }

    @Override
    public List<StoredEvent> read(String streamKind, String streamId, long afterSeq, int limit) {
        return mapper.read(streamKind, streamId, afterSeq, limit);
    }

    @Override
    public List<StoredEvent> read(String streamKind, Collection<String> streamIds, Collection<String> actions) {
        return streamIds.isEmpty() ? List.of() : mapper.readAll(streamKind, streamIds, actions);
    }
}

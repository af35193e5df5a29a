package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.TrailStore.Head;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

@Mapper
interface TrailMapper {
    Head lockHead(@Param("kind") String kind, @Param("id") String id);

    Head head(@Param("kind") String kind, @Param("id") String id);

    void makeHead(@Param("kind") String kind, @Param("id") String id, @Param("hash") String hash);

    void moveHead(
            @Param("kind") String kind, @Param("id") String id, @Param("seq") long seq, @Param("hash") String hash);

    void append(@Param("events") List<StoredEvent> events);

    List<StoredEvent> read(
            @Param("kind") String kind,
            @Param("id") String id,
            @Param("afterSeq") long afterSeq,
            @Param("limit") int limit);
}

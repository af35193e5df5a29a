package org.countypowers.audit.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.TrailStore.Head;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

@Mapper
interface TrailMapper {
    Head lockHead(@Param("kind") String kind, @Param("id") String id);

    Head head(@Param("kind") String kind, @Param("id") String id);

    void makeHead(@Param("kind") String kind, @Param("id") String id, @Param("hash") String hash);

    void moveHeads(@Param("heads") List<MovedHead> heads);

    void append(@Param("events") List<StoredEvent> events);

    List<StoredEvent> read(
            @Param("kind") String kind,
            @Param("id") String id,
            @Param("afterSeq") long afterSeq,
            @Param("limit") int limit);

    List<StoredEvent> readAll(
            @Param("kind") String kind,
            @Param("ids") Collection<String> ids,
            @Param("actions") Collection<String> actions);
}

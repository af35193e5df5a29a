package org.countypowers.audit.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.Reach;
import org.countypowers.audit.domain.SealStore.SealRow;

@Mapper
interface SealMapper {
    SealRow last();

    SealRow find(@Param("number") long number);

    List<SealRow> page(@Param("before") long before, @Param("limit") int limit);

    List<SealRow> after(@Param("number") long number, @Param("limit") int limit);

    void add(SealRow seal);

    void addLeaves(@Param("leaves") List<LeafRow> leaves);

    long highestEvent();

    Long markBefore(@Param("time") LocalDateTime time);

    List<Reach> changedSince(@Param("mark") long mark, @Param("limit") int limit);

    List<Reach> reaches(@Param("kind") String kind, @Param("id") String id, @Param("limit") int limit);
}

package org.countypowers.catalog.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.catalog.domain.MatterStore.MatterRow;

@Mapper
interface MatterMapper {
    void save(MatterRow matter);

    void saveBasis(
            @Param("matterId") String matterId,
            @Param("no") int no,
            @Param("clause") String clause,
            @Param("effectiveFrom") LocalDate effectiveFrom);

    MatterRow find(@Param("id") String id);

    List<MatterRow> search(@Param("text") String text, @Param("afterId") String afterId, @Param("limit") int limit);

    boolean withoutBasis(@Param("matterId") String matterId, @Param("day") LocalDate day);

    void repeal(@Param("matterId") String matterId, @Param("no") int no, @Param("on") LocalDate on);
}

package org.countypowers.studio.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.PublishedStore.PublishedRow;

@Mapper
interface PublishedMapper {
    record BoundMatter(long releaseId, String matterId) {}

    List<PublishedRow> page(
            @Param("kinds") List<FlowKind> kinds,
            @Param("day") LocalDate day,
            @Param("afterKey") String afterKey,
            @Param("limit") int limit);

    List<BoundMatter> matters(@Param("releaseIds") List<Long> releaseIds);
}

package org.countypowers.audit.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.audit.domain.ExportStore.Place;
import org.countypowers.audit.domain.ExportStore.SealedLeaf;
import org.countypowers.audit.domain.ExportStore.Step;

@Mapper
interface ExportMapper {
    List<Step> walk(@Param("from") Place from, @Param("readings") boolean readings, @Param("limit") int limit);

    List<SealedLeaf> readingLeaves(
            @Param("afterId") String afterId, @Param("afterSeq") long afterSeq, @Param("limit") int limit);
}

package org.countypowers.inspection.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PassingMapper {
    List<Long> waiting(@Param("bodyId") String bodyId, @Param("objects") Collection<Long> objectIds);

    void give(
            @Param("visitId") long visitId,
            @Param("objects") Collection<Long> objectIds,
            @Param("bodyId") String bodyId);

    void leave(@Param("visitId") long visitId, @Param("objects") Collection<Long> objectIds);
}

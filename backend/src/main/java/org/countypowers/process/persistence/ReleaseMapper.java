package org.countypowers.process.persistence;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReleaseMapper {
    String definitionInForce(@Param("processKey") String processKey, @Param("day") LocalDate day);

    String newestContentHash(@Param("processKey") String processKey);

    void insert(
            @Param("processKey") String processKey,
            @Param("definitionId") String definitionId,
            @Param("contentHash") String contentHash,
            @Param("validFrom") LocalDate validFrom);
}

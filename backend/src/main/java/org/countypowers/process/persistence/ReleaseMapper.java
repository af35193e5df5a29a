package org.countypowers.process.persistence;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReleaseMapper {
    String definitionInForce(@Param("processKey") String processKey, @Param("day") LocalDate day);

    int withContent(@Param("processKey") String processKey, @Param("contentHash") String contentHash);

    void insert(
            @Param("processKey") String processKey,
            @Param("definitionId") String definitionId,
            @Param("contentHash") String contentHash,
            @Param("validFrom") LocalDate validFrom);
}

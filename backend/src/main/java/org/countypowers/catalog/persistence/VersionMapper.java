package org.countypowers.catalog.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.catalog.domain.VersionStore.VersionRow;

@Mapper
interface VersionMapper {
    void add(VersionRow version);

    VersionRow on(@Param("matterId") String matterId, @Param("day") LocalDate day);

    VersionRow asOf(
            @Param("matterId") String matterId,
            @Param("day") LocalDate day,
            @Param("recordedUntil") LocalDateTime recordedUntil);

    List<VersionRow> versions(@Param("matterId") String matterId, @Param("limit") int limit);

    List<String> unversioned();
}

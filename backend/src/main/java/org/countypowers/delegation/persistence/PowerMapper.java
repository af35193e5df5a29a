package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.Timelines.Held;

@Mapper
interface PowerMapper {
    PowerRow inForce(@Param("matterId") String matterId, @Param("holder") String holder, @Param("day") LocalDate day);

    List<Held> timelines(
            @Param("matterIds") Collection<String> matterIds, @Param("holders") Collection<String> holders);

    List<PowerRow> page(
            @Param("matterId") String matterId,
            @Param("holder") String holder,
            @Param("day") LocalDate day,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    void anchor(@Param("matterId") String matterId, @Param("holder") String holder);

    void add(PowerRow entry);

    void setStatus(
            @Param("id") long id,
            @Param("status") String status,
            @Param("from") LocalDate from,
            @Param("instrumentNo") String instrumentNo);

    int end(@Param("id") long id, @Param("on") LocalDate on);

    ImplementingRow implementing(
            @Param("matterId") String matterId, @Param("division") String division, @Param("day") LocalDate day);

    void addImplementing(ImplementingRow row);
}

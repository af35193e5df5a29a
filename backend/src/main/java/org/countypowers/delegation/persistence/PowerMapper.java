package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.PowerRow;

@Mapper
interface PowerMapper {
    PowerRow inForce(@Param("matterId") String matterId, @Param("holder") String holder, @Param("day") LocalDate day);

    List<PowerRow> history(
            @Param("matterId") String matterId, @Param("holder") String holder, @Param("day") LocalDate day);

    List<PowerRow> page(
            @Param("matterId") String matterId,
            @Param("holder") String holder,
            @Param("day") LocalDate day,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    int anchored(@Param("matterId") String matterId, @Param("holder") String holder);

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

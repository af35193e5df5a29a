package org.countypowers.handover.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.FlightStore.ArrivedRow;
import org.countypowers.handover.domain.FlightStore.FlightRow;
import org.countypowers.handover.domain.FlightStore.MovedRow;

@Mapper
interface FlightMapper {
    record Counted(FlightState state, int cases) {}

    void clearPlanned(@Param("handoverId") long handoverId);

    void add(@Param("rows") List<FlightRow> rows);

    List<FlightRow> planned(@Param("handoverId") long handoverId, @Param("limit") int limit);

    FlightRow find(@Param("handoverId") long handoverId, @Param("caseId") long caseId);

    void set(
            @Param("handoverId") long handoverId,
            @Param("caseIds") Collection<Long> caseIds,
            @Param("state") FlightState state,
            @Param("movedAt") LocalDateTime movedAt,
            @Param("fromBody") String fromBody,
            @Param("toBody") String toBody);

    void fail(
            @Param("handoverId") long handoverId,
            @Param("caseId") long caseId,
            @Param("at") LocalDateTime at,
            @Param("problemKey") String problemKey,
            @Param("problemArguments") String problemArguments);

    List<Long> known(@Param("handoverId") long handoverId, @Param("caseIds") Collection<Long> caseIds);

    List<ArrivedRow> unconfirmed(@Param("caseIds") Collection<Long> caseIds);

    List<ArrivedRow> unconfirmedOf(@Param("handoverId") long handoverId, @Param("limit") int limit);

    int confirm(
            @Param("arrived") ArrivedRow arrived,
            @Param("officerName") String officerName,
            @Param("at") LocalDateTime at);

    int retry(@Param("handoverId") long handoverId);

    List<FlightRow> page(
            @Param("handoverId") long handoverId,
            @Param("state") FlightState state,
            @Param("afterCaseId") long afterCaseId,
            @Param("limit") int limit);

    List<Counted> count(@Param("handoverId") long handoverId);

    List<MovedRow> moves(@Param("caseId") long caseId);

    boolean departing(@Param("caseId") long caseId);
}

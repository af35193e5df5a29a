package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.casework.domain.ClosedCaseStore.ClosedOn;
import org.countypowers.casework.domain.ClosedCaseStore.ClosedRow;

@Mapper
interface ClosedCaseMapper {
    List<ClosedRow> closedIn(
            @Param("countyCode") String countyCode,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<ClosedRow> closed(@Param("caseIds") Collection<Long> caseIds);

    List<ClosedOn> closedFrom(
            @Param("from") LocalDate from,
            @Param("afterId") long afterId,
            @Param("to") LocalDate to,
            @Param("limit") int limit);

    LocalDate firstClosed();

    List<String> handlers(@Param("caseIds") Collection<Long> caseIds);
}

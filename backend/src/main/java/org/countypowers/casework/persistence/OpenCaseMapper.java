package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.casework.domain.OpenCaseStore.Access;
import org.countypowers.casework.domain.OpenCaseStore.OpenRow;
import org.countypowers.casework.domain.OpenCaseStore.Received;
import org.countypowers.casework.domain.OpenCaseStore.RoutedRow;

@Mapper
interface OpenCaseMapper {
    List<OpenRow> open(
            @Param("matterId") String matterId,
            @Param("division") String divisionCode,
            @Param("town") boolean town,
            @Param("statuses") Collection<String> statuses,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<OpenRow> openSince(
            @Param("matterIds") Collection<String> matterIds,
            @Param("division") String divisionCode,
            @Param("town") boolean town,
            @Param("statuses") Collection<String> statuses,
            @Param("since") LocalDate since,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<RoutedRow> routed(@Param("caseIds") Collection<Long> caseIds);

    List<Received> received(
            @Param("matterIds") Collection<String> matterIds,
            @Param("division") String divisionCode,
            @Param("town") boolean town,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    void disallow(@Param("caseIds") Collection<Long> caseIds);

    void allow(@Param("accesses") List<Access> accesses);

    void leaveCopies(@Param("caseIds") Collection<Long> caseIds);

    boolean answeredElsewhere(@Param("caseId") long caseId, @Param("steps") Collection<String> steps);
}

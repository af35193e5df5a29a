package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.domain.ResultStore.Period;

@Mapper
interface ResultMapper {
    List<Visit> page(
            @Param("period") Period period,
            @Param("grounds") Collection<VisitGround> grounds,
            @Param("beforeDay") LocalDate beforeDay,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);
}

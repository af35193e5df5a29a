package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.casework.domain.ExaminedCaseStore.DecidedRow;
import org.countypowers.casework.domain.ExaminedCaseStore.ExaminedRow;
import org.countypowers.casework.domain.ExaminedCaseStore.NumberedRow;

@Mapper
interface ExaminedCaseMapper {
    List<ExaminedRow> on(
            @Param("day") LocalDate day,
            @Param("division") String division,
            @Param("afterCounty") String afterCounty,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<DecidedRow> decided(
            @Param("applicants") Collection<String> applicants,
            @Param("step") String step,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    List<NumberedRow> numbered(
            @Param("applicant") String applicant,
            @Param("officerId") String officerId,
            @Param("step") String step,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("limit") int limit);
}

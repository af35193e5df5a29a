package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LentFileMapper {
    void lend(
            @Param("caseIds") Collection<Long> caseIds,
            @Param("officerId") String officerId,
            @Param("ground") String ground,
            @Param("sealedIn") String sealedIn,
            @Param("lastDay") LocalDate lastDay);

    void takeBack(@Param("ground") String ground);

    int opened(
            @Param("caseId") long caseId,
            @Param("officerId") String officerId,
            @Param("before") LocalDateTime before,
            @Param("now") LocalDateTime now);

    String sealedIn(
            @Param("caseId") long caseId, @Param("officerId") String officerId, @Param("today") LocalDate today);

    String number(@Param("caseId") long caseId);
}

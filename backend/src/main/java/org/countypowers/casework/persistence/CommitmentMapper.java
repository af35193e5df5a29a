package org.countypowers.casework.persistence;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CommitmentMapper {
    /** @param materials numbers with commas between them */
    record Row(
            long caseId,
            String identifierLookup,
            String materials,
            LocalDate promisedOn,
            String state,
            LocalDate verifyBy,
            LocalDate foundOn,
            LocalDate barredUntil) {}

    void add(Row row);

    Row find(@Param("caseId") long caseId);

    Row lock(@Param("caseId") long caseId);

    void update(Row row);

    int barred(@Param("lookup") String identifierLookup, @Param("on") LocalDate on);
}

package org.countypowers.findings.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.findings.FindingRun.State;

@Mapper
interface RunMapper {
    /** A run with its place as the columns hold it. */
    record Row(
            Long id,
            String askedBy,
            String askedName,
            String division,
            LocalDate fromOn,
            LocalDate toOn,
            State state,
            LocalDate atDay,
            String atCounty,
            long atCase,
            String atMatter,
            String atHolder,
            long cases,
            long pairs,
            int found,
            String fault,
            LocalDateTime askedAt,
            LocalDateTime endedAt) {}

    void add(Row row);

    Row next();

    Row lock(@Param("id") long id);

    void change(Row row);

    List<Row> of(@Param("officerId") String officerId, @Param("limit") int limit);

    int open(@Param("officerId") String officerId);

    LocalDate nightlyTo();
}

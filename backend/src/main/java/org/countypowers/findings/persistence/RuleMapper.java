package org.countypowers.findings.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.findings.Measure;

@Mapper
interface RuleMapper {
    /** A rule with its hours as the columns hold them. */
    record Row(
            String code,
            String nameZh,
            String nameEn,
            String law,
            Measure measure,
            int threshold,
            int windowDays,
            String hoursFrom,
            String hoursTo,
            LocalDate validFrom,
            LocalDate validTo,
            boolean inForce,
            long version) {}

    List<Row> all();

    Row lock(@Param("code") String code);

    void add(Row row);

    void change(Row row);
}

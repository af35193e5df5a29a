package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.domain.EligibilityStore.ClassRow;
import org.countypowers.delegation.domain.EligibilityStore.KindRow;
import org.countypowers.delegation.domain.EligibilityStore.PopulationRow;

@Mapper
interface EligibilityMapper {
    String countyClass(@Param("division") String division, @Param("day") LocalDate day);

    List<ClassRow> classes(@Param("day") LocalDate day);

    List<ClassRow> comingClasses(@Param("day") LocalDate day);

    List<ClassRow> classHistory(@Param("division") String division);

    List<KindRow> kinds();

    void addClass(ClassRow row);

    String field(@Param("matterId") String matterId);

    void saveField(@Param("matterId") String matterId, @Param("field") String field, @Param("source") String source);

    PopulationRow population(@Param("town") String town, @Param("day") LocalDate day);

    List<PopulationRow> populations(@Param("day") LocalDate day);

    void addPopulation(PopulationRow row);
}

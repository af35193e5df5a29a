package org.countypowers.reporting.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.reporting.domain.CourseFigures.Asked;
import org.countypowers.reporting.domain.CourseFigures.CaseRow;
import org.countypowers.reporting.domain.CourseFigures.ClassRow;
import org.countypowers.reporting.domain.CourseFigures.Conforming;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.countypowers.reporting.domain.CourseFigures.DeviationCount;
import org.countypowers.reporting.domain.CourseFigures.ModelRow;
import org.countypowers.reporting.domain.CourseFigures.PairRow;
import org.countypowers.reporting.domain.CourseFigures.Pick;
import org.countypowers.reporting.domain.CourseFigures.Quarter;
import org.countypowers.reporting.domain.CourseFigures.StepCount;
import org.countypowers.reporting.domain.CourseFigures.VariantCount;

@Mapper
interface FigureMapper {
    List<ModelRow> models();

    List<ClassRow> classes(LocalDate day);

    List<PairRow> pairs(@Param("q") Asked asked);

    List<StepCount> waiting(@Param("q") Asked asked, @Param("open") LocalDate open);

    List<VariantCount> variants(@Param("q") Asked asked, @Param("limit") int limit);

    List<Quarter> variantQuarters(@Param("q") Asked asked, @Param("variants") Collection<String> variants);

    Conforming conforming(@Param("q") Asked asked, @Param("open") LocalDate open);

    List<DeviationCount> deviations(@Param("q") Asked asked, @Param("limit") int limit);

    List<CountyRow> counties(@Param("q") Asked asked);

    List<Quarter> countyQuarters(@Param("q") Asked asked);

    List<CaseRow> cases(
            @Param("q") Asked asked, @Param("pick") Pick pick, @Param("before") long before, @Param("limit") int limit);
}

package org.countypowers.reporting.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.reporting.domain.CourseStore.Changed;
import org.countypowers.reporting.domain.CourseStore.CourseRow;
import org.countypowers.reporting.domain.CourseStore.DeviationRow;
import org.countypowers.reporting.domain.CourseStore.Facts;
import org.countypowers.reporting.domain.CourseStore.Mark;
import org.countypowers.reporting.domain.CourseStore.StepRow;
import org.countypowers.reporting.domain.CourseStore.VariantRow;
import org.countypowers.reporting.domain.CourseStore.Waiting;

@Mapper
interface PreparedMapper {
    Mark mark();

    void set(Mark mark);

    long newest();

    List<Changed> changed(@Param("after") long after, @Param("upTo") long upTo, @Param("limit") int limit);

    List<Facts> facts(@Param("ids") Collection<Long> ids);

    List<Waiting> waiting(@Param("subjects") Collection<String> subjects);

    Integer model(String definitionId);

    void addModel(@Param("definitionId") String definitionId, @Param("processKey") String processKey);

    void forgetCourses(@Param("ids") Collection<Long> ids);

    void forgetSteps(@Param("ids") Collection<Long> ids);

    void forgetDeviations(@Param("ids") Collection<Long> ids);

    void addCourses(@Param("rows") Collection<CourseRow> rows);

    void addSteps(@Param("rows") Collection<StepRow> rows);

    void addDeviations(@Param("rows") Collection<DeviationRow> rows);

    List<String> knownVariants(@Param("variants") Collection<String> variants);

    void addVariants(@Param("rows") Collection<VariantRow> rows);
}

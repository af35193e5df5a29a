package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.CourseStore.RecordRow;

@Mapper
interface CourseMapper {
    void add(CourseRow course);

    void update(CourseRow course);

    List<CourseRow> courses(@Param("visits") Collection<Long> visitIds);

    List<Long> startable(@Param("today") LocalDate today, @Param("afterId") long afterId, @Param("limit") int limit);

    List<Long> remindable(@Param("until") LocalDate until, @Param("afterId") long afterId, @Param("limit") int limit);

    void addAct(ActRow act);

    List<ActRow> acts(@Param("visitId") long visitId);

    ActRow act(@Param("taskId") String taskId);

    List<ActRow> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);

    void addRecord(RecordRow row);

    void updateRecord(RecordRow row);

    RecordRow upload(@Param("uploadId") String uploadId);

    List<RecordRow> records(@Param("visitId") long visitId);
}

package org.countypowers.assignment.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.assignment.domain.StepLimitStore.LimitRow;

@Mapper
interface StepLimitMapper {
    void add(LimitRow limit);

    void done(@Param("taskId") String taskId, @Param("on") LocalDate on);

    void forgetInTime(@Param("taskId") String taskId, @Param("on") LocalDate on);

    List<String> overdue(@Param("day") LocalDate day, @Param("afterTask") String afterTask, @Param("limit") int limit);

    LimitRow lock(@Param("taskId") String taskId);

    void move(@Param("taskId") String taskId, @Param("dueOn") LocalDate dueOn);

    void remove(@Param("taskId") String taskId);
}

package org.countypowers.assignment.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.assignment.domain.WorkStore.Counts;
import org.countypowers.assignment.domain.WorkStore.Filter;
import org.countypowers.assignment.domain.WorkStore.Lane;
import org.countypowers.assignment.domain.WorkStore.Place;
import org.countypowers.assignment.domain.WorkStore.StepCount;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;

@Mapper
interface WorkMapper {
    record Signed(String subject, String officerId, String signature) {}

    record Conflict(String wanted, String held) {}

    void add(WorklistRow row);

    void remove(@Param("taskId") String taskId);

    int claim(
            @Param("taskId") String taskId,
            @Param("unitId") String unitId,
            @Param("officerId") String officerId,
            @Param("officerName") String officerName);

    int release(@Param("taskId") String taskId, @Param("officerId") String officerId);

    List<WorklistRow> claimedBy(
            @Param("officerId") String officerId, @Param("afterTask") String afterTask, @Param("limit") int limit);

    List<Lane> lanes();

    int flagLane(@Param("unitId") String unitId, @Param("post") String post);

    WorklistRow find(@Param("taskId") String taskId);

    List<WorklistRow> of(@Param("subject") String subject);

    List<StepCount> perStep(@Param("processKey") String processKey, @Param("matterIds") Collection<String> matterIds);

    void refresh(
            @Param("subjects") Collection<String> subjects,
            @Param("dueOn") LocalDate dueOn,
            @Param("provisional") boolean provisional,
            @Param("status") String status);

    void arrived(
            @Param("subjects") Collection<String> subjects,
            @Param("unitId") String unitId,
            @Param("fromName") String fromName);

    List<WorklistRow> lock(@Param("taskIds") Collection<String> taskIds);

    void move(
            @Param("taskIds") Collection<String> taskIds,
            @Param("unitId") String unitId,
            @Param("unassignable") boolean unassignable);

    List<WorklistRow> mine(
            @Param("officerId") String officerId,
            @Param("filter") Filter filter,
            @Param("after") Place after,
            @Param("limit") int limit);

    List<WorklistRow> unclaimed(
            @Param("officerId") String officerId,
            @Param("lanes") List<Lane> lanes,
            @Param("filter") Filter filter,
            @Param("after") Place after,
            @Param("limit") int limit);

    Counts counts(
            @Param("officerId") String officerId,
            @Param("lanes") List<Lane> lanes,
            @Param("soon") LocalDate soon,
            @Param("cap") int cap);

    List<WorklistRow> unassignable(
            @Param("units") List<String> units,
            @Param("prefix") String prefix,
            @Param("afterTask") String afterTask,
            @Param("limit") int limit);

    void setUnassignable(@Param("taskId") String taskId, @Param("unassignable") boolean unassignable);

    void sign(
            @Param("subject") String subject,
            @Param("officerId") String officerId,
            @Param("signature") String signature);

    List<Signed> signatures(@Param("subjects") Collection<String> subjects);

    List<Conflict> signatureConflicts();

    void forgetSignatures(@Param("subject") String subject);

    List<String> taskIds(@Param("afterId") String afterId, @Param("limit") int limit);
}

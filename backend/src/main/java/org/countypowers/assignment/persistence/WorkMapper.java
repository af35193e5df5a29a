package org.countypowers.assignment.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.assignment.domain.WorkStore.Counts;
import org.countypowers.assignment.domain.WorkStore.Filter;
import org.countypowers.assignment.domain.WorkStore.Lane;
import org.countypowers.assignment.domain.WorkStore.Place;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;

@Mapper
interface WorkMapper {
    record Signed(String officerId, String signature) {}

    record Conflict(String wanted, String held) {}

    void add(WorklistRow row);

    void remove(@Param("taskId") String taskId);

    int claim(
            @Param("taskId") String taskId,
            @Param("officerId") String officerId,
            @Param("officerName") String officerName);

    int release(@Param("taskId") String taskId, @Param("officerId") String officerId);

    List<WorklistRow> claimedBy(
            @Param("officerId") String officerId, @Param("afterTask") String afterTask, @Param("limit") int limit);

    List<Lane> lanes();

    int flagLane(@Param("unitId") String unitId, @Param("post") String post);

    WorklistRow find(@Param("taskId") String taskId);

    List<WorklistRow> ofCase(@Param("caseId") long caseId);

    void refresh(
            @Param("caseId") long caseId,
            @Param("dueOn") LocalDate dueOn,
            @Param("provisional") boolean provisional,
            @Param("status") String status);

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

    void sign(@Param("caseId") long caseId, @Param("officerId") String officerId, @Param("signature") String signature);

    List<Signed> signatures(@Param("caseId") long caseId);

    List<Conflict> signatureConflicts();

    void forgetSignatures(@Param("caseId") long caseId);

    List<String> taskIds(@Param("afterId") String afterId, @Param("limit") int limit);
}

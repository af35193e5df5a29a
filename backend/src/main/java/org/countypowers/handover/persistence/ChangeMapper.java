package org.countypowers.handover.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.domain.ChangeStore.ChangeAct;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverStore.Scope;

@Mapper
interface ChangeMapper {
    void raiseSerial(@Param("year") int year);

    int serial(@Param("year") int year);

    void add(ChangeRow row);

    long id(@Param("number") String number);

    ChangeRow find(@Param("id") long id);

    List<ChangeRow> findAll(@Param("ids") Collection<Long> ids);

    ChangeRow lock(@Param("id") long id);

    ChangeRow open(@Param("openKey") String openKey);

    List<ChangeRow> openOf(@Param("scope") Scope scope, @Param("openKeys") Collection<String> openKeys);

    void setOpinion(@Param("id") long id, @Param("opinionNo") String opinionNo);

    void decide(
            @Param("id") long id,
            @Param("state") ChangeState state,
            @Param("handoverId") Long handoverId,
            @Param("actor") String actor,
            @Param("at") LocalDateTime at);

    List<ChangeRow> page(
            @Param("scope") Scope scope,
            @Param("state") ChangeState state,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    void addAct(ChangeAct act);

    List<ChangeAct> acts(@Param("id") long id);

    ChangeAct act(@Param("taskId") String taskId);

    List<ChangeAct> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);
}

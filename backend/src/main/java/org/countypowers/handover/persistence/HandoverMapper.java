package org.countypowers.handover.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.ItemRow;
import org.countypowers.handover.domain.HandoverStore.Pair;
import org.countypowers.handover.domain.HandoverStore.PlannedRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.countypowers.handover.domain.HandoverStore.Scope;

@Mapper
interface HandoverMapper {
    record NumberedId(String number, long id) {}

    void raiseSerial(@Param("year") int year, @Param("count") int count);

    int serial(@Param("year") int year);

    void add(@Param("rows") List<HandoverRow> rows);

    List<NumberedId> ids(@Param("numbers") Collection<String> numbers);

    void addPowers(@Param("rows") List<PowerRow> rows);

    void addItems(@Param("ids") Collection<Long> ids);

    HandoverRow find(@Param("id") long id);

    List<HandoverRow> findAll(@Param("ids") Collection<Long> ids);

    HandoverRow lock(@Param("id") long id);

    void update(HandoverRow row);

    List<PowerRow> powers(@Param("ids") Collection<Long> ids);

    void setPower(PowerRow row);

    void release(@Param("id") long id);

    void leave(@Param("id") long id, @Param("matterId") String matterId);

    List<String> taken(@Param("keys") Collection<String> keys);

    List<PlannedRow> planned(@Param("keys") Collection<String> keys);

    void addResumption(Resumption resumption);

    void endResumption(@Param("matterId") String matterId, @Param("divisionCode") String divisionCode);

    Resumption resumption(@Param("matterId") String matterId, @Param("divisionCode") String divisionCode);

    List<Resumption> resumptionsOf(@Param("pairs") Collection<Pair> pairs);

    List<Resumption> resumptions(
            @Param("today") LocalDate today, @Param("after") Resumption after, @Param("limit") int limit);

    List<ItemRow> items(@Param("id") long id);

    void setItem(ItemRow row);

    void addAct(ActRow row);

    List<ActRow> acts(@Param("id") long id);

    List<String> hands(@Param("matterIds") Collection<String> matterIds, @Param("divisionCode") String divisionCode);

    ActRow act(@Param("taskId") String taskId);

    List<ActRow> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);

    List<Long> unopened(@Param("afterId") long afterId, @Param("limit") int limit);

    List<Long> due(@Param("today") LocalDate today, @Param("afterId") long afterId, @Param("limit") int limit);

    List<Long> withOpenFlight(@Param("afterId") long afterId, @Param("limit") int limit);

    List<Long> plannedEnds(@Param("powerIds") Collection<Long> powerIds);

    List<HandoverRow> page(
            @Param("scope") Scope scope,
            @Param("state") HandoverState state,
            @Param("kind") HandoverKind kind,
            @Param("division") String divisionPrefix,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    List<HandoverRow> effective(@Param("matterId") String matterId, @Param("division") String divisionCode);

    void endSuspension(
            @Param("matterId") String matterId, @Param("division") String divisionCode, @Param("on") LocalDate on);

    HandoverRow open(@Param("openKey") String openKey);
}

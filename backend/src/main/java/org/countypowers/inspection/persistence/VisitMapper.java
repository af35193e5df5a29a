package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.CountyTally;
import org.countypowers.inspection.DayTally;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.inspection.domain.VisitStore.Lane;
import org.countypowers.inspection.domain.VisitStore.Load;
import org.countypowers.inspection.domain.VisitStore.Order;
import org.countypowers.inspection.domain.VisitStore.Slot;
import org.countypowers.inspection.domain.VisitStore.Visitor;

@Mapper
interface VisitMapper {
    /** A visit of a plan or a draw by what is known of it before it has an id. */
    record Kept(long id, String licenseeKey, int slot) {}

    List<Slot> slots(@Param("keys") Collection<String> licenseeKeys, @Param("year") int year);

    List<Visitor> visitors(@Param("key") String licenseeKey, @Param("year") int year);

    void add(@Param("visit") Visit visit, @Param("key") NewId key);

    void addVisits(@Param("visits") List<Visit> visits);

    List<Kept> kept(@Param("planId") Long planId, @Param("drawId") Long drawId);

    void addObjects(@Param("objects") List<VisitedObject> objects);

    void addInspectors(@Param("inspectors") List<VisitInspector> inspectors);

    void dropInspectors(@Param("visitId") long visitId);

    Visit lock(@Param("id") long id);

    Visit find(@Param("id") long id, @Param("readers") InspectionReaders readers);

    List<Visit> page(
            @Param("readers") InspectionReaders readers,
            @Param("lane") Lane lane,
            @Param("afterDay") LocalDate afterDay,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    int count(@Param("readers") InspectionReaders readers, @Param("lane") Lane lane, @Param("cap") int cap);

    List<CountyTally> byCounty(
            @Param("year") int year, @Param("today") LocalDate today, @Param("readers") InspectionReaders readers);

    List<DayTally> byDay(
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("readers") InspectionReaders readers);

    List<Visit> onDay(
            @Param("day") LocalDate day,
            @Param("readers") InspectionReaders readers,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    List<Visit> ofDraw(@Param("drawId") long drawId, @Param("afterId") long afterId, @Param("limit") int limit);

    List<VisitedObject> objects(@Param("visits") Collection<Long> visitIds);

    List<VisitInspector> inspectors(@Param("visits") Collection<Long> visitIds);

    void set(@Param("visit") Visit visit);

    List<Visit> findAll(@Param("visits") Collection<Long> ids);

    List<Visit> ofObject(
            @Param("objectId") long objectId, @Param("readers") InspectionReaders readers, @Param("limit") int limit);

    int dropOf(@Param("planId") long planId);

    void drop(@Param("id") long visitId, @Param("reason") String reason, @Param("name") String name);

    List<Long> visited(@Param("keys") Collection<String> licenseeKeys, @Param("year") int year);

    List<Long> reached(@Param("keys") Collection<String> licenseeKeys, @Param("year") int year);

    List<Order> orders(@Param("county") String countyCode, @Param("year") int year);

    List<Visit> dropped(
            @Param("county") String countyCode,
            @Param("year") int year,
            @Param("bodies") Collection<String> bodyIds,
            @Param("limit") int limit);

    List<Load> loads(@Param("officers") Collection<String> officerIds);
}

package org.countypowers.inspection.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.CountyTally;
import org.countypowers.inspection.DayTally;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitedObject;

/** Visits with what is inspected on them and by whom. */
public interface VisitStore {
    /** A visit that is to be kept; its parts name no visit yet. */
    record NewVisit(Visit visit, List<VisitedObject> objects, List<VisitInspector> inspectors) {}

    /** A place under the yearly cap that is taken. */
    record Slot(String licenseeKey, int slot) {}

    /** How many open visits an inspector has. */
    record Load(String officerId, int visits) {}

    /**
     * What a list is of.
     *
     * @param from first due day, or null
     * @param until last due day, or null
     * @param latestFirst instead of the earliest
     */
    record Lane(VisitState state, LocalDate from, LocalDate until, boolean latestFirst) {}

    /** A body that has a place in a licensee's year, and the day on which it was there or will be. */
    record Visitor(String bodyId, LocalDate visitedOn) {}

    /** Of these licensees' year, whichever body has them. */
    List<Slot> slots(Collection<String> licenseeKeys, int year);

    List<Visitor> visitors(String licenseeKey, int year);

    /**
     * Those of one plan or one draw, each with a slot; a statement for some hundred of them.
     *
     * @return false when another took a slot meanwhile
     */
    boolean addAll(List<NewVisit> visits);

    /** @return the new visit's id, or 0 when another took its slot meanwhile */
    long add(NewVisit visit);

    Optional<Visit> lock(long id);

    Optional<Visit> find(long id, InspectionReaders readers);

    /** In the lane's order, after a day and an id. */
    List<Visit> page(InspectionReaders readers, Lane lane, LocalDate afterDay, long afterId, int limit);

    int count(InspectionReaders readers, Lane lane, int cap);

    /** Visits of a year that were not dropped, by county. */
    List<CountyTally> byCounty(int year, LocalDate today, InspectionReaders readers);

    /** Visits that were not dropped, by the day on which they are due. */
    List<DayTally> byDay(LocalDate from, LocalDate until, InspectionReaders readers);

    /** Visits due on a day that were not dropped, after an id. */
    List<Visit> onDay(LocalDate day, InspectionReaders readers, long afterId, int limit);

    /** After an id. */
    List<Visit> ofDraw(long drawId, long afterId, int limit);

    List<VisitedObject> objects(Collection<Long> visitIds);

    List<VisitInspector> inspectors(Collection<Long> visitIds);

    void setInspectors(long visitId, List<VisitInspector> inspectors);

    /** Keeps state, day and result. */
    void set(Visit visit);

    List<Visit> findAll(Collection<Long> ids);

    /** Visits to an object that have a result, the latest first. */
    List<Visit> ofObject(long objectId, InspectionReaders readers, int limit);

    /** Open visits of a plan fall away and give their slots back. */
    int dropOf(long planId);

    void drop(long visitId, String reason, String name);

    /** Objects of these licensees that visits of a year under the cap have reached or will. */
    List<Long> visited(Collection<String> licenseeKeys, int year);

    /** Of the same, orders that nobody has begun left out. */
    List<Long> reached(Collection<String> licenseeKeys, int year);

    /** An order that nobody has begun, with its place under the cap. */
    record Order(long id, String licenseeKey, int slot) {}

    /** Of a county's year, the latest first. */
    List<Order> orders(String countyCode, int year);

    /** Orders of these bodies that were dropped with a reason. */
    List<Visit> dropped(String countyCode, int year, Collection<String> bodyIds, int limit);

    List<Load> loads(Collection<String> officerIds);
}

package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.countypowers.inspection.CountyTally;
import org.countypowers.inspection.DayTally;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitInspector;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.persistence.VisitMapper.Kept;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class VisitTables implements VisitStore {
    /** Rows of one insert. */
    private static final int MOST_ROWS = 250;

    private final VisitMapper mapper;

    VisitTables(VisitMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Slot> slots(Collection<String> licenseeKeys, int year) {
        return licenseeKeys.isEmpty() ? List.of() : mapper.slots(licenseeKeys, year);
    }

    @Override
    public List<Visitor> visitors(String licenseeKey, int year) {
        return mapper.visitors(licenseeKey, year);
    }

    private record Known(String licenseeKey, int slot) {}

    @Override
    public boolean addAll(List<NewVisit> visits) {
        if (visits.isEmpty()) {
            return true;
        }
        try {
            inParts(
                    visits.stream()
                            .map(NewVisit::visit)
                            .sorted(Comparator.comparing(Visit::licenseeKey).thenComparing(Visit::slot))
                            .toList(),
                    mapper::addVisits);
        } catch (DuplicateKeyException taken) {
            return false;
        }
        addParts(visits);
        return true;
    }

    private void addParts(List<NewVisit> visits) {
        Visit first = visits.get(0).visit();
        Map<Known, Long> ids = new HashMap<>();
        for (Kept kept : mapper.kept(first.planId(), first.drawId())) {
            ids.put(new Known(kept.licenseeKey(), kept.slot()), kept.id());
        }
        List<VisitedObject> objects = new ArrayList<>();
        List<VisitInspector> inspectors = new ArrayList<>();
        for (NewVisit each : visits) {
            long id = ids.get(new Known(each.visit().licenseeKey(), each.visit().slot()));
            each.objects().forEach(object -> objects.add(object.on(id)));
            each.inspectors().forEach(inspector -> inspectors.add(inspector.on(id)));
        }
        inParts(objects, mapper::addObjects);
        inParts(inspectors, mapper::addInspectors);
    }

    private static <T> void inParts(List<T> rows, Consumer<List<T>> insert) {
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            insert.accept(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public long add(NewVisit visit) {
        NewId key = new NewId();
        try {
            mapper.add(visit.visit(), key);
        } catch (DuplicateKeyException taken) {
            return 0;
        }
        mapper.addObjects(
                visit.objects().stream().map(object -> object.on(key.getId())).toList());
        return key.getId();
    }

    @Override
    public Optional<Visit> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<Visit> find(long id, InspectionReaders readers) {
        return readers.none() ? Optional.empty() : Optional.ofNullable(mapper.find(id, readers));
    }

    @Override
    public List<Visit> page(InspectionReaders readers, Lane lane, LocalDate afterDay, long afterId, int limit) {
        return readers.none() ? List.of() : mapper.page(readers, lane, afterDay, afterId, limit);
    }

    @Override
    public int count(InspectionReaders readers, Lane lane, int cap) {
        return readers.none() ? 0 : mapper.count(readers, lane, cap);
    }

    @Override
    public List<CountyTally> byCounty(int year, LocalDate today, InspectionReaders readers) {
        return readers.none() ? List.of() : mapper.byCounty(year, today, readers);
    }

    @Override
    public List<DayTally> byDay(LocalDate from, LocalDate until, InspectionReaders readers) {
        return readers.none() ? List.of() : mapper.byDay(from, until, readers);
    }

    @Override
    public List<Visit> onDay(LocalDate day, InspectionReaders readers, long afterId, int limit) {
        return readers.none() ? List.of() : mapper.onDay(day, readers, afterId, limit);
    }

    @Override
    public List<Visit> ofDraw(long drawId, long afterId, int limit) {
        return mapper.ofDraw(drawId, afterId, limit);
    }

    @Override
    public List<VisitedObject> objects(Collection<Long> visitIds) {
        return visitIds.isEmpty() ? List.of() : mapper.objects(visitIds);
    }

    @Override
    public List<VisitInspector> inspectors(Collection<Long> visitIds) {
        return visitIds.isEmpty() ? List.of() : mapper.inspectors(visitIds);
    }

    @Override
    public void setInspectors(long visitId, List<VisitInspector> inspectors) {
        mapper.dropInspectors(visitId);
        mapper.addInspectors(inspectors);
    }

    @Override
    public void set(Visit visit) {
        mapper.set(visit);
    }

    @Override
    public List<Visit> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.findAll(ids);
    }

    @Override
    public List<Visit> ofObject(long objectId, InspectionReaders readers, int limit) {
        return readers.none() ? List.of() : mapper.ofObject(objectId, readers, limit);
    }

    @Override
    public int dropOf(long planId) {
        return mapper.dropOf(planId);
    }

    @Override
    public void drop(long visitId, String reason, String name) {
        mapper.drop(visitId, reason, name);
    }

    @Override
    public List<Long> visited(Collection<String> licenseeKeys, int year) {
        return licenseeKeys.isEmpty() ? List.of() : mapper.visited(licenseeKeys, year);
    }

    @Override
    public List<Long> reached(Collection<String> licenseeKeys, int year) {
        return licenseeKeys.isEmpty() ? List.of() : mapper.reached(licenseeKeys, year);
    }

    @Override
    public List<Order> orders(String countyCode, int year) {
        return mapper.orders(countyCode, year);
    }

    @Override
    public List<Visit> dropped(String countyCode, int year, Collection<String> bodyIds, int limit) {
        return bodyIds.isEmpty() ? List.of() : mapper.dropped(countyCode, year, bodyIds, limit);
    }

    @Override
    public List<Load> loads(Collection<String> officerIds) {
        return officerIds.isEmpty() ? List.of() : mapper.loads(officerIds);
    }
}

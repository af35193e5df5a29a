package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.Lane;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads visits within the reader's scope: what is work today, what comes, what was done. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class VisitBook {
    public static final int CAP = 1000;

    private static final int MOST = 200;

    private final VisitStore store;
    private final InspectionScope scope;
    private final Clock clock;

    VisitBook(VisitStore store, InspectionScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /** What a list is of. */
    public enum Tab {
        DUE,
        BEGUN,
        UPCOMING,
        DONE
    }

    /** A visit with what is inspected and by whom. */
    public record Line(Visit visit, List<VisitedObject> objects, List<VisitInspector> inspectors) {}

    /** The earliest due first, of those that were made the latest. @param afterDay and {@code afterId}: the last one seen, or null and 0 */
    public List<Line> page(Tab tab, LocalDate afterDay, long afterId, int limit) {
        return lines(store, store.page(scope.reading(), lane(tab), afterDay, afterId, Math.min(limit, MOST)));
    }

    /** Those due on a day, after an id. */
    public List<Line> onDay(LocalDate day, long afterId, int limit) {
        return lines(store, store.onDay(day, scope.reading(), afterId, Math.min(limit, MOST)));
    }

    /** Counted up to {@link #CAP}. */
    public int count(Tab tab) {
        return store.count(scope.reading(), lane(tab), CAP);
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public Line visit(long id) {
        return lines(
                        store,
                        List.of(store.find(id, scope.reading())
                                .orElseThrow(() -> new NoSuchElementException("visit " + id))))
                .get(0);
    }

    /** The latest visits to an object that have a result. */
    public List<Visit> ofObject(long objectId, int limit) {
        return store.ofObject(objectId, scope.reading(), Math.min(limit, MOST));
    }

    static List<Line> lines(VisitStore store, List<Visit> visits) {
        List<Long> ids = visits.stream().map(Visit::id).toList();
        Map<Long, List<VisitedObject>> objects =
                store.objects(ids).stream().collect(Collectors.groupingBy(VisitedObject::visitId));
        Map<Long, List<VisitInspector>> inspectors =
                store.inspectors(ids).stream().collect(Collectors.groupingBy(VisitInspector::visitId));
        return visits.stream()
                .map(visit -> new Line(
                        visit,
                        objects.getOrDefault(visit.id(), List.of()),
                        inspectors.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    private Lane lane(Tab tab) {
        LocalDate today = LocalDate.now(clock);
        return switch (tab) {
            case DUE -> new Lane(VisitState.OPEN, null, today, false);
            case BEGUN -> new Lane(VisitState.BEGUN, null, null, false);
            case UPCOMING -> new Lane(VisitState.OPEN, today.plusDays(1), null, false);
            case DONE -> new Lane(VisitState.DONE, null, null, true);
        };
    }
}

package org.countypowers.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.countypowers.supervision.domain.ObjectStore;
import org.countypowers.supervision.domain.ObjectStore.Scope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the objects of supervision within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class ObjectBook {
    public static final int CAP = 1000;

    private static final int MOST = 200;

    private final ObjectStore store;
    private final ObjectScope scope;
    private final Bodies bodies;
    private final Staffing staffing;

    ObjectBook(ObjectStore store, ObjectScope scope, Bodies bodies, Staffing staffing) {
        this.store = store;
        this.scope = scope;
        this.bodies = bodies;
        this.staffing = staffing;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<SupervisedObject> page(ObjectQuery query, long beforeId, int limit) {
        return store.page(query, scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** Of each state, counted up to {@link #CAP}. */
    public Map<ObjectState, Integer> counts() {
        Scope seen = scope.reading();
        Map<ObjectState, Integer> counts = new EnumMap<>(ObjectState.class);
        for (ObjectState state : ObjectState.values()) {
            counts.put(state, store.count(state, seen, CAP));
        }
        return counts;
    }

    /** What is watched over, by division. */
    public List<ObjectTally> byDivision() {
        return store.byDivision(scope.reading());
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public SupervisedObject object(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no object " + id));
    }

    /** Who watched over it before, the first first. */
    public List<FormerBody> former(long id) {
        return store.former(object(id).id());
    }

    /**
     * What must never be: valid licences that nobody watches over, and bodies that have objects but no inspector.
     *
     * @param licences their numbers, at most fifty
     * @param bodies their names
     */
    public record Gaps(List<String> licences, List<String> bodies) {}

    /** Cost: one pass over the valid licences, and one remembered answer for each body; asked when the page is opened. */
    public Gaps gaps() {
        Scope seen = scope.reading();
        return new Gaps(
                store.unsupervised(50),
                store.bodies().stream()
                        .filter(body -> seen.bodies().contains(body)
                                || seen.prefixes().stream()
                                        .anyMatch(bodies.body(body).divisionCode()::startsWith))
                        .filter(body -> !staffing.canTake(body, Role.INSPECTOR, List.of()))
                        .map(body -> bodies.body(body).name())
                        .toList());
    }
}

package org.countypowers.inspection;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.WatchedObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 涉企检查: a licensee is visited at most so often a year, whichever bodies of whichever level come; a joint visit counts once
 * (SPEC 4). Two bodies at the same moment take no more: a place is unique in the database.
 */
@Component
class VisitCap {
    private final VisitStore store;
    private final Bodies bodies;
    private final int most;

    VisitCap(VisitStore store, Bodies bodies, @Value("${countypowers.inspection.visits-a-year:2}") int most) {
        this.store = store;
        this.bodies = bodies;
        this.most = most;
    }

    int most() {
        return most;
    }

    /** What is left of these licensees' year. */
    Year year(Collection<String> licenseeKeys, int year) {
        Map<String, Set<Integer>> taken = new HashMap<>();
        store.slots(Set.copyOf(licenseeKeys), year)
                .forEach(slot -> taken.computeIfAbsent(slot.licenseeKey(), key -> new HashSet<>())
                        .add(slot.slot()));
        return new Year(taken, most);
    }

    /** What is left for a county's draw: its own orders that nobody has begun give way to it. */
    Year forDraw(String countyCode, List<WatchedObject> objects, int year) {
        Year left = year(keys(objects), year);
        store.orders(countyCode, year).forEach(order -> left.taken()
                .getOrDefault(order.licenseeKey(), new HashSet<>())
                .remove(order.slot()));
        return left;
    }

    /** Which bodies have a place in the licensee's year, and in which month: the least that whoever is refused must know. */
    String visiting(String licenseeKey, int year) {
        return store.visitors(licenseeKey, year).stream()
                .map(visitor -> bodies.body(visitor.bodyId()).name() + " " + YearMonth.from(visitor.visitedOn()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Set<String> keys(List<WatchedObject> objects) {
        return objects.stream().map(WatchedObject::licenseeKey).collect(Collectors.toSet());
    }

    /** Hands out the places of one year; what the database refuses was taken meanwhile. */
    record Year(Map<String, Set<Integer>> taken, int most) {
        int left(String licenseeKey) {
            return (int) free(licenseeKey).count();
        }

        OptionalInt take(String licenseeKey) {
            OptionalInt slot = free(licenseeKey).findFirst();
            slot.ifPresent(each ->
                    taken.computeIfAbsent(licenseeKey, key -> new HashSet<>()).add(each));
            return slot;
        }

        private IntStream free(String licenseeKey) {
            Set<Integer> used = taken.getOrDefault(licenseeKey, Set.of());
            return IntStream.rangeClosed(1, most)
                    .filter(slot -> !used.contains(slot))
                    .limit(Math.max(0, most - used.size()));
        }
    }
}

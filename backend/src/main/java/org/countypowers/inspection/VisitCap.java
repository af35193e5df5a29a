package org.countypowers.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.inspection.domain.PassingStore;
import org.countypowers.inspection.domain.PassingStore.Before;
import org.countypowers.inspection.domain.VisitStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 涉企检查: a licensee is visited by one county at most so often a year; a joint visit counts once (SPEC 4). */
@Component
class VisitCap {
    private final VisitStore store;
    private final PassingStore passing;
    private final int most;

    VisitCap(VisitStore store, PassingStore passing, @Value("${countypowers.inspection.visits-a-year:2}") int most) {
        this.store = store;
        this.passing = passing;
        this.most = most;
    }

    int most() {
        return most;
    }

    /** What is left of a county's year. */
    Year year(String countyCode, int year) {
        Map<String, Set<Integer>> taken = new HashMap<>();
        store.slots(countyCode, year).forEach(slot -> taken.computeIfAbsent(slot.licenseeKey(), key -> new HashSet<>())
                .add(slot.slot()));
        Map<String, Integer> before = passing.before(countyCode, year).stream()
                .collect(Collectors.toMap(Before::licenseeKey, Before::visits));
        return new Year(taken, before, most);
    }

    /** What is left for a draw: an order that nobody has begun gives way to it. */
    Year forDraw(String countyCode, int year) {
        Year left = year(countyCode, year);
        store.orders(countyCode, year)
                .forEach(order -> left.taken().get(order.licenseeKey()).remove(order.slot()));
        return left;
    }

    /**
     * Hands out the slots of one year; what the database refuses was taken meanwhile.
     *
     * @param before how often others had visited what has moved here
     */
    record Year(Map<String, Set<Integer>> taken, Map<String, Integer> before, int most) {
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
            int left = most - used.size() - before.getOrDefault(licenseeKey, 0);
            return IntStream.rangeClosed(1, most)
                    .filter(slot -> !used.contains(slot))
                    .limit(Math.max(0, left));
        }
    }
}

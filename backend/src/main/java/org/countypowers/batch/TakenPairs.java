package org.countypowers.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.OnItsWay;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** Pairs that are on their way in a batch already; the batch is named, unless it is another office's draft. */
@Component
class TakenPairs {
    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final Bodies bodies;

    TakenPairs(BatchStore store, PairStore pairs, BatchScope scope, Bodies bodies) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.bodies = bodies;
    }

    List<PairRefusal> refusals(BatchRow batch, List<PairRow> wanted) {
        Set<String> matterIds =
                wanted.stream().map(PairRow::matterId).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> divisions =
                wanted.stream().map(PairRow::divisionCode).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> taken = pairs.onTheirWay(matterIds, divisions).stream()
                .collect(Collectors.toMap(OnItsWay::pair, OnItsWay::batchId));
        Map<Long, PairRefusal> named = new HashMap<>();
        List<PairRefusal> refusals = new ArrayList<>();
        for (PairRow pair : wanted) {
            Long in = taken.get(pair.pair());
            if (in != null) {
                PairRefusal like = named.computeIfAbsent(in, id -> refusal(batch, pair, id));
                refusals.add(new PairRefusal(pair.matterId(), pair.divisionCode(), like.key(), like.arguments()));
            }
        }
        return refusals;
    }

    private PairRefusal refusal(BatchRow batch, PairRow pair, long in) {
        if (in == batch.id()) {
            return PairRefusal.of(pair.matterId(), pair.divisionCode(), "batch.error.taken.here");
        }
        BatchRow other = store.find(in).orElseThrow();
        return store.sees(scope.reading(), in)
                ? PairRefusal.of(
                        pair.matterId(), pair.divisionCode(), "batch.error.taken.in", other.number(), other.title())
                : PairRefusal.of(
                        pair.matterId(),
                        pair.divisionCode(),
                        "batch.error.taken.draft",
                        bodies.body(other.officeBody()).name());
    }
}

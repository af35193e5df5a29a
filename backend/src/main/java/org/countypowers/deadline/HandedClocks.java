package org.countypowers.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.Clocks.Hand;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.countypowers.deadline.domain.ClockStore.SuspensionRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands clocks of many cases over together: two reads, and one write for those of one body whose day stays. */
@Component
class HandedClocks {
    private final ClockStore store;
    private final ClockCount counting;
    private final ApplicationEventPublisher events;

    HandedClocks(ClockStore store, ClockCount counting, ApplicationEventPublisher events) {
        this.store = store;
        this.counting = counting;
        this.events = events;
    }

    private record Running(long caseId, String kind) {}

    private record Holder(String body, String divisionCode) {}

    void hand(Collection<Hand> hands) {
        if (hands.isEmpty()) {
            return;
        }
        Map<Running, Holder> wanted = hands.stream()
                .collect(Collectors.toMap(
                        hand -> new Running(hand.caseId(), hand.kind().name()),
                        hand -> new Holder(hand.holderBody(), hand.divisionCode()),
                        (earlier, later) -> later));
        Map<ClockRow, Holder> changing = new LinkedHashMap<>();
        store.running(hands.stream().map(Hand::caseId).distinct().toList()).forEach(row -> {
            Holder to = wanted.get(new Running(row.caseId(), row.kind()));
            if (to != null && !to.equals(new Holder(row.holderBody(), row.divisionCode()))) {
                changing.put(row, to);
            }
        });
        write(changing);
    }

    private void write(Map<ClockRow, Holder> changing) {
        if (changing.isEmpty()) {
            return;
        }
        Map<Long, List<SuspensionRow>> suspensions =
                store.suspensions(changing.keySet().stream().map(ClockRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(SuspensionRow::clockId));
        Map<Holder, List<Long>> unmoved = new HashMap<>();
        changing.forEach((row, to) -> {
            ClockRow held = ClockRows.held(row, to.body(), to.divisionCode());
            ClockRow counted = counting.recount(held, suspensions.getOrDefault(row.id(), List.of()));
            if (counted.equals(held)) {
                unmoved.computeIfAbsent(to, holder -> new ArrayList<>()).add(row.id());
            } else {
                store.update(counted);
            }
            events.publishEvent(Auditable.of(
                    Stream.ofCase(row.caseId()),
                    "clock.hand",
                    row.kind(),
                    Map.of("holder", to.body(), "due", counted.dueOn())));
        });
        unmoved.forEach((to, ids) -> store.hand(ids, to.body(), to.divisionCode()));
    }
}

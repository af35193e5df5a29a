package org.countypowers.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.Order;
import org.springframework.stereotype.Component;

/**
 * A visit that was ordered and that nobody has begun keeps no licensee out of a draw: where the cap leaves no place, the drawn
 * visit takes its place and the order falls, for all to see.
 */
@Component
class OrdersUnderDraw {
    private final VisitStore store;
    private final InspectionScope scope;
    private final InspectionTrail trail;

    OrdersUnderDraw(VisitStore store, InspectionScope scope, InspectionTrail trail) {
        this.store = store;
        this.scope = scope;
        this.trail = trail;
    }

    YieldingOrders of(Draw draw) {
        Map<String, Deque<Order>> orders = new HashMap<>();
        store.orders(draw.divisionCode(), draw.drawYear())
                .forEach(order -> orders.computeIfAbsent(order.licenseeKey(), key -> new ArrayDeque<>())
                        .add(order));
        return (left, licenseeKey) -> {
            OptionalInt free = left.take(licenseeKey);
            Order order = free.isPresent() || !orders.containsKey(licenseeKey)
                    ? null
                    : orders.get(licenseeKey).poll();
            if (order == null) {
                return free;
            }
            drop(order, draw);
            return OptionalInt.of(order.slot());
        };
    }

    private void drop(Order order, Draw draw) {
        Visit visit = store.lock(order.id()).orElseThrow();
        if (visit.state() != VisitState.OPEN) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        store.drop(order.id(), draw.number(), scope.officer().name());
        trail.tell(visit, "yield", Map.of("draw", draw.number()));
    }

    /** Hands out places under the cap. */
    interface YieldingOrders {
        OptionalInt slot(VisitCap.Year left, String licenseeKey);
    }
}

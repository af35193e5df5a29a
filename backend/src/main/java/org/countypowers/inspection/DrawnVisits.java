package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.OrdersUnderDraw.YieldingOrders;
import org.countypowers.inspection.domain.InspectorStore.Bar;
import org.countypowers.inspection.domain.Lottery.Drawn;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.NewVisit;
import org.countypowers.organisation.Member;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/** Makes visits of what was drawn. */
@Component
class DrawnVisits {
    private final VisitStore store;
    private final VisitCap cap;
    private final ObjectPool objects;
    private final Inspectors inspectors;
    private final OrdersUnderDraw orders;

    DrawnVisits(VisitStore store, VisitCap cap, ObjectPool objects, Inspectors inspectors, OrdersUnderDraw orders) {
        this.orders = orders;
        this.store = store;
        this.cap = cap;
        this.objects = objects;
        this.inspectors = inspectors;
    }

    /**
     * What ended or moved since the draw was announced is not visited, and nobody over the cap. Where an inspector has been
     * recused since, or has lost the certificate, others follow by rule ({@link DrawnInspectors}).
     *
     * @return how many visits follow
     */
    int add(Draw draw, Collection<String> bodies, List<Drawn> drawn) {
        Map<Long, WatchedObject> watched = new HashMap<>();
        Set<Long> wanted = new HashSet<>();
        drawn.forEach(each -> wanted.addAll(each.objects()));
        objects.of(bodies).stream()
                .filter(object -> wanted.contains(object.id()))
                .forEach(object -> watched.put(object.id(), object));
        List<Member> certified = inspectors.certified(bodies);
        Set<Bar> bars = inspectors.bars(certified);
        Map<String, String> names =
                certified.stream().collect(Collectors.toMap(Member::officerId, Member::name, (one, same) -> one));
        VisitCap.Year left = cap.year(VisitCap.keys(List.copyOf(watched.values())), draw.drawYear());
        YieldingOrders yielding = orders.of(draw);
        List<NewVisit> visits = new ArrayList<>();
        for (Drawn each : drawn) {
            List<WatchedObject> still = each.objects().stream()
                    .map(watched::get)
                    .filter(Objects::nonNull)
                    .toList();
            OptionalInt slot = still.isEmpty() ? OptionalInt.empty() : yielding.slot(left, each.licenseeKey());
            if (slot.isPresent()) {
                boolean stand = each.inspectors().stream()
                        .allMatch(hand -> names.containsKey(hand.officerId())
                                && !bars.contains(new Bar(hand.officerId(), each.licenseeKey())));
                visits.add(visit(draw, each, still, slot.getAsInt(), stand ? names : Map.of()));
            }
        }
        if (!store.addAll(visits)) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        return visits.size();
    }

    private static NewVisit visit(
            Draw draw, Drawn drawn, List<WatchedObject> objects, int slot, Map<String, String> names) {
        Visit visit = Visit.open(
                draw.divisionCode(),
                draw.drawYear(),
                objects.get(0),
                new Visit.Cause(VisitGround.DRAWN, draw.number(), "", null, draw.id()),
                draw.dueOn(),
                slot);
        return new NewVisit(
                visit,
                objects.stream().map(VisitedObject::of).toList(),
                drawn.inspectors().stream()
                        .filter(hand -> names.containsKey(hand.officerId()))
                        .map(hand -> VisitInspector.of(
                                0, new Member(hand.officerId(), names.get(hand.officerId()), hand.bodyId())))
                        .toList());
    }
}

package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.Load;
import org.countypowers.organisation.Member;
import org.springframework.stereotype.Component;

/**
 * Who follows a drawn inspector who may no longer: nobody chooses. Of those who may, one of the same body if there is one, the one
 * with the fewest visits, and among equals the one whose hash with the visit's number is lowest: anybody can check it.
 */
@Component
class DrawnInspectors {
    private final VisitStore store;
    private final VisitRules rules;

    DrawnInspectors(VisitStore store, VisitRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** @return those who go from now on @throws InspectionRefused where fewer than two may, and nothing is changed */
    List<VisitInspector> instead(Visit visit, List<VisitedObject> objects, List<VisitInspector> drawn) {
        List<Member> free = inOrder(visit, rules.candidates(visit, objects));
        List<VisitInspector> going = new ArrayList<>();
        for (VisitInspector one : drawn) {
            take(free, member -> member.officerId().equals(one.officerId())).ifPresent(member -> going.add(one));
        }
        for (VisitInspector gone : drawn) {
            if (!going.contains(gone)) {
                take(free, member -> member.bodyId().equals(gone.bodyId()))
                        .or(() -> take(free, member -> true))
                        .ifPresent(member -> going.add(VisitInspector.instead(
                                visit.id(), member, gone, rules.against(visit, objects, gone.officerId()))));
            }
        }
        while (going.size() < 2 && !free.isEmpty()) {
            going.add(VisitInspector.of(visit.id(), free.remove(0)));
        }
        if (going.size() < 2) {
            throw new InspectionRefused("inspection.error.nobodyInstead");
        }
        return going;
    }

    private static Optional<Member> take(List<Member> free, java.util.function.Predicate<Member> wanted) {
        Optional<Member> found = free.stream().filter(wanted).findFirst();
        found.ifPresent(one -> free.removeIf(member -> member.officerId().equals(one.officerId())));
        return found;
    }

    private List<Member> inOrder(Visit visit, List<Member> candidates) {
        Map<String, Integer> loads = new HashMap<>();
        for (Load load : store.loads(
                candidates.stream().map(Member::officerId).distinct().toList())) {
            loads.put(load.officerId(), load.visits());
        }
        List<Member> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.<Member, Integer>comparing(member -> loads.getOrDefault(member.officerId(), 0))
                .thenComparing(member -> SignedRecords.hash(visit.number() + "|" + member.officerId())));
        return ordered;
    }
}

package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.inspection.domain.PlanStore;
import org.countypowers.inspection.domain.Pool;
import org.countypowers.inspection.domain.Pool.Bar;
import org.countypowers.inspection.domain.Pool.Entry;
import org.countypowers.inspection.domain.Pool.Hand;
import org.countypowers.inspection.domain.Pool.Quota;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.inspection.domain.VisitStore.Load;
import org.countypowers.organisation.Member;
import org.countypowers.supervision.ObjectPool;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/** Gathers what a draw is made from: quotas by the plans, objects under the cap, certified inspectors, and who is barred from whom. */
@Component
class DrawPools {
    private final PlanStore plans;
    private final ObjectPool objects;
    private final VisitStore visits;
    private final VisitCap cap;
    private final Inspectors inspectors;

    DrawPools(PlanStore plans, ObjectPool objects, VisitStore visits, VisitCap cap, Inspectors inspectors) {
        this.plans = plans;
        this.objects = objects;
        this.visits = visits;
        this.cap = cap;
        this.inspectors = inspectors;
    }

    /** A pool. @param excluded objects of the quotas that were reached already or whose licensee is at the cap */
    record Gathered(Pool pool, int excluded) {}

    /** A plan and how many of the year's draws its body has had. */
    record Turn(Plan plan, int drawn) {}

    /** Some statements, however many objects. */
    Gathered gather(String number, LocalDate day, List<Turn> turns) {
        Plan first = turns.get(0).plan();
        List<Quota> quotas = turns.stream().flatMap(this::quotas).toList();
        List<String> bodies = turns.stream().map(turn -> turn.plan().bodyId()).toList();
        List<WatchedObject> watched = objects.of(bodies).stream()
                .filter(object -> quotas.stream()
                        .anyMatch(quota -> quota.bodyId().equals(object.bodyId())
                                && quota.risk().equals(object.risk().name())
                                && quota.credit().equals(object.credit().name())))
                .toList();
        Set<Long> visited = new HashSet<>(visits.reached(VisitCap.keys(watched), first.planYear()));
        VisitCap.Year left = cap.forDraw(first.divisionCode(), watched, first.planYear());
        List<WatchedObject> free = watched.stream()
                .filter(object -> !visited.contains(object.id()) && left.left(object.licenseeKey()) > 0)
                .toList();
        List<Member> certified = inspectors.certified(bodies);
        Pool pool = new Pool(
                number,
                day,
                quotas,
                free.stream().map(DrawPools::entry).toList(),
                hands(certified),
                bars(certified, free));
        return new Gathered(pool, watched.size() - free.size());
    }

    /** The part of a year's share that this draw takes: after the last one the whole share is drawn. */
    private Stream<Quota> quotas(Turn turn) {
        Plan plan = turn.plan();
        return plans.lines(plan.id()).stream()
                .map(line -> new Quota(
                        plan.bodyId(),
                        line.risk().name(),
                        line.credit().name(),
                        upTo(line.planned(), turn.drawn() + 1, plan) - upTo(line.planned(), turn.drawn(), plan)))
                .filter(quota -> quota.count() > 0);
    }

    /** What is drawn by the end of a draw: the earlier ones take what cannot be divided. */
    private static int upTo(int planned, int draw, Plan plan) {
        return (planned * draw + plan.draws() - 1) / plan.draws();
    }

    private static Entry entry(WatchedObject object) {
        return new Entry(
                object.id(),
                object.bodyId(),
                object.licenseeKey(),
                object.risk().name(),
                object.credit().name(),
                object.licenceNo());
    }

    private List<Hand> hands(List<Member> certified) {
        Map<String, Integer> loads = new HashMap<>();
        for (Load load : visits.loads(
                certified.stream().map(Member::officerId).distinct().toList())) {
            loads.put(load.officerId(), load.visits());
        }
        return certified.stream()
                .map(member -> new Hand(member.officerId(), member.bodyId(), loads.getOrDefault(member.officerId(), 0)))
                .toList();
    }

    /** Recusals, and who approved a licence of the licensee (SPEC 7). */
    private List<Bar> bars(List<Member> certified, List<WatchedObject> free) {
        Set<String> officers = certified.stream().map(Member::officerId).collect(Collectors.toSet());
        Set<String> licensees = free.stream().map(WatchedObject::licenseeKey).collect(Collectors.toSet());
        List<Bar> bars = new ArrayList<>();
        inspectors.bars(certified).stream()
                .filter(bar -> licensees.contains(bar.licenseeKey()))
                .forEach(bar -> bars.add(new Bar(bar.officerId(), bar.licenseeKey())));
        free.stream()
                .filter(object -> officers.contains(object.approvedBy()))
                .forEach(object -> bars.add(new Bar(object.approvedBy(), object.licenseeKey())));
        return bars.stream().distinct().toList();
    }
}

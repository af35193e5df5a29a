package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.inspection.DrawPools.Gathered;
import org.countypowers.inspection.domain.DrawStore;
import org.countypowers.inspection.domain.DrawStore.DrawBody;
import org.countypowers.inspection.domain.PlanStore;
import org.countypowers.inspection.domain.Pool;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces a draw: the pool as of today, and the hash of a seed that nobody has seen. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
@Transactional
public class DrawAnnouncing {
    private final DrawStore store;
    private final PlanStore plans;
    private final DrawPools pools;
    private final DrawSecrets secrets;
    private final InspectionScope scope;
    private final InspectionTrail trail;

    DrawAnnouncing(
            DrawStore store,
            PlanStore plans,
            DrawPools pools,
            DrawSecrets secrets,
            InspectionScope scope,
            InspectionTrail trail) {
        this.store = store;
        this.plans = plans;
        this.pools = pools;
        this.secrets = secrets;
        this.scope = scope;
        this.trail = trail;
    }

    /**
     * The next of the year's draws of these bodies, which make joint visits where a licensee is drawn by several (联合抽查).
     *
     * @param dueOn until when the drawn are visited
     * @return the draw's id
     * @throws InspectionRefused where a body has no published plan, has had all its draws or has one open, the pool is empty, or
     *     fewer than two inspectors are certified
     */
    public long announce(Set<String> bodyIds, LocalDate dueOn) {
        LocalDate today = trail.today();
        if (bodyIds.isEmpty()) {
            throw new InspectionRefused("inspection.error.drawBodies");
        }
        bodyIds.forEach(scope::requireLeading);
        if (dueOn == null || dueOn.isBefore(today) || dueOn.getYear() != today.getYear()) {
            throw new InspectionRefused("inspection.error.drawDue", String.valueOf(today.getYear()));
        }
        List<String> bodies = bodyIds.stream().sorted().toList();
        List<Plan> inForce = plans.lockInForce(bodies, today.getYear());
        if (inForce.size() != bodies.size()) {
            throw trail.refused(
                    String.join(" ", bodies), "inspection.error.drawNoPlan", String.valueOf(today.getYear()));
        }
        String division = inForce.get(0).divisionCode();
        if (inForce.stream().anyMatch(plan -> !plan.divisionCode().equals(division))) {
            throw new InspectionRefused("inspection.error.drawOneCounty");
        }
        List<DrawPools.Turn> turns = turns(inForce, today.getYear());
        String number = "%s-%d-%03d".formatted(division, today.getYear(), store.count(division, today.getYear()) + 1);
        Gathered gathered = pools.gather(number, today, turns);
        require(gathered.pool());
        return keep(gathered, inForce, dueOn);
    }

    private List<DrawPools.Turn> turns(List<Plan> inForce, int year) {
        Map<String, DrawStore.Turn> had = store
                .turns(inForce.stream().map(Plan::bodyId).toList(), year)
                .stream()
                .collect(Collectors.toMap(DrawStore.Turn::bodyId, Function.identity()));
        List<DrawPools.Turn> turns = new ArrayList<>();
        for (Plan plan : inForce) {
            DrawStore.Turn turn = had.getOrDefault(plan.bodyId(), new DrawStore.Turn(plan.bodyId(), 0, 0));
            if (turn.open() > 0) {
                throw new InspectionRefused("inspection.error.drawOpen");
            }
            if (turn.drawn() >= plan.draws()) {
                throw trail.refused(plan.bodyId(), "inspection.error.drawAll", String.valueOf(plan.draws()));
            }
            turns.add(new DrawPools.Turn(plan, turn.drawn()));
        }
        return turns;
    }

    private void require(Pool pool) {
        if (pool.objects().isEmpty()) {
            throw trail.refused(pool.number(), "inspection.error.drawEmpty");
        }
        long inspectors =
                pool.inspectors().stream().map(Pool.Hand::officerId).distinct().count();
        if (inspectors < 2) {
            throw trail.refused(pool.number(), "inspection.error.drawInspectors", String.valueOf(inspectors));
        }
    }

    private long keep(Gathered gathered, List<Plan> inForce, LocalDate dueOn) {
        Pool pool = gathered.pool();
        DrawSecrets.Seed seed = secrets.seed();
        Draw draw = new Draw(
                null,
                pool.number(),
                inForce.get(0).divisionCode(),
                pool.day().getYear(),
                pool.day(),
                dueOn,
                DrawState.COMMITTED,
                pool.objects().size(),
                (int) pool.inspectors().stream()
                        .map(Pool.Hand::officerId)
                        .distinct()
                        .count(),
                gathered.excluded(),
                0,
                secrets.keep(pool.text()),
                seed.commitment(),
                "",
                scope.officer().name(),
                trail.now(),
                "",
                null,
                "",
                null,
                "");
        long id = store.add(
                draw,
                seed.cipher(),
                inForce.stream()
                        .map(plan -> new DrawBody(plan.bodyId(), plan.id()))
                        .toList());
        if (id == 0) {
            throw new InspectionRefused("inspection.error.changedMeanwhile");
        }
        trail.tell(
                "draw:" + id,
                "draw.announce",
                draw.number(),
                Map.of(
                        "pool", draw.poolHash(),
                        "commitment", draw.commitment(),
                        "objects", draw.objects(),
                        "inspectors", draw.inspectors(),
                        "excluded", draw.excluded()));
        return id;
    }
}

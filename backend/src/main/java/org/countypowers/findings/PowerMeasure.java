package org.countypowers.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases;
import org.countypowers.casework.ExaminedCases.Examined;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.RegisterProof;
import org.countypowers.delegation.RegisterProof.Alteration;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.routing.Routes.Held;
import org.springframework.stereotype.Component;

/** 行政许可法 69(1)(2): whether the register gave the power on the day, and whether the trail vouches for what it says. */
@Component
class PowerMeasure implements CaseMeasure {
    private final Routes routes;
    private final RegisterProof proof;

    PowerMeasure(Routes routes, RegisterProof proof) {
        this.routes = routes;
        this.proof = proof;
    }

    @Override
    public Measure measure() {
        return Measure.POWER;
    }

    private record Asked(
            String matterId, String county, String town, Long entry, LocalDate routed, LocalDate decided) {}

    @Override
    public List<Measured> of(List<CaseEvents> cases, FindingRule rule) {
        List<CaseEvents> decided =
                cases.stream().filter(each -> each.about().decidedOn() != null).toList();
        Set<Long> unvouched = unvouched(decided);
        Map<Asked, Held> held = new HashMap<>();
        List<Measured> measured = new ArrayList<>();
        for (CaseEvents each : decided) {
            Examined about = each.about();
            Route route = about.route();
            TrailEvent by = each.opinionAt(ExaminedCases.APPROVAL)
                    .or(() -> each.last(CaseEvents.DECIDED))
                    .orElse(null);
            Asked asked = new Asked(
                    route.matterId(),
                    route.countyCode(),
                    route.townCode(),
                    route.registerEntryId(),
                    route.day(),
                    about.decidedOn());
            List<Fact> facts = new ArrayList<>();
            if (held.computeIfAbsent(asked, key -> routes.held(route, about.decidedOn())) == Held.NO) {
                facts.add(Fact.of("power.none", about.matterId(), route.day(), about.decidedOn()));
            } else if (unvouched.contains(route.registerEntryId())) {
                facts.add(Fact.of("power.unvouched", route.registerEntryId(), about.matterId(), about.decidedOn()));
            }
            if (!facts.isEmpty()) {
                each.last(CaseEvents.DECIDED).ifPresent(event -> facts.add(Fact.at(event, "event", event.action())));
                measured.add(Measured.of(each, 1, by, facts));
            }
        }
        return measured;
    }

    /** Ids of entries relied on for which no event vouches. */
    private Set<Long> unvouched(List<CaseEvents> cases) {
        Set<PowerPair> pairs = new HashSet<>();
        cases.stream()
                .map(each -> each.about().route())
                .filter(route -> route.registerEntryId() != null)
                .forEach(route -> Stream.of(route.countyCode(), route.townCode())
                        .filter(Objects::nonNull)
                        .forEach(holder -> pairs.add(new PowerPair(route.matterId(), holder))));
        Set<Long> unvouched = new HashSet<>();
        proof.altered(pairs).values().stream()
                .flatMap(List::stream)
                .filter(altered -> altered.kind() == Alteration.Kind.NOT_VOUCHED_FOR)
                .forEach(altered -> unvouched.add(altered.entryId()));
        return unvouched;
    }
}

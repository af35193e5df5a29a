package org.countypowers.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** Which of the law's clocks stopped after their last day, and by how many working days. */
@Component
class LimitMeasure implements CaseMeasure {
    private static final Set<ClockKind> BY_LAW = EnumSet.of(
            ClockKind.NOTICE, ClockKind.FIRST_REVIEW, ClockKind.DECISION, ClockKind.SERVICE, ClockKind.HEARING);

    private final Clocks clocks;
    private final Bodies bodies;

    LimitMeasure(Clocks clocks, Bodies bodies) {
        this.clocks = clocks;
        this.bodies = bodies;
    }

    @Override
    public Measure measure() {
        return Measure.DAYS_OVER;
    }

    private record Late(Clock clock, int days) {}

    @Override
    public List<Measured> of(List<CaseEvents> cases, FindingRule rule) {
        Map<Long, List<Late>> late = clocks
                .strained(cases.stream().map(each -> each.about().id()).toList())
                .stream()
                .filter(clock -> BY_LAW.contains(clock.kind()) && !clock.provisional())
                .filter(clock -> clock.stoppedOn() != null && clock.stoppedOn().isAfter(clock.dueOn()))
                .map(clock -> new Late(clock, days(clock)))
                .collect(Collectors.groupingBy(each -> each.clock().caseId()));
        List<Measured> measured = new ArrayList<>();
        for (CaseEvents each : cases) {
            late.getOrDefault(each.about().id(), List.of()).stream()
                    .max(Comparator.comparingInt(Late::days))
                    .ifPresent(most -> measured.add(Measured.of(
                            each,
                            most.days(),
                            each.stopped(most.clock().kind().name()).orElse(null),
                            late.get(each.about().id()).stream()
                                    .map(one -> fact(each, one))
                                    .toList())));
        }
        return measured;
    }

    private int days(Clock clock) {
        return clocks.workingDaysBetween(
                clock.dueOn(),
                clock.stoppedOn(),
                bodies.body(clock.holderBody()).divisionCode());
    }

    private static Fact fact(CaseEvents about, Late late) {
        Clock clock = late.clock();
        Object[] values = {
            clock.kind(), clock.startedOn(), clock.dueOn(), clock.stoppedOn(), late.days(), clock.article()
        };
        TrailEvent stopped = about.stopped(clock.kind().name()).orElse(null);
        return stopped == null ? Fact.of("limit", values) : Fact.at(stopped, "limit", values);
    }
}

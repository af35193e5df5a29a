package org.countypowers.findings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Actor;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** Opinions given outside the hours, or on a day that the calendar of the officer's own organ does not count as a working day. */
@Component
class HoursMeasure implements CaseMeasure {
    /** Of one finding. */
    private static final int MOST_FACTS = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clocks clocks;
    private final Bodies bodies;

    HoursMeasure(Clocks clocks, Bodies bodies) {
        this.clocks = clocks;
        this.bodies = bodies;
    }

    @Override
    public Measure measure() {
        return Measure.ODD_HOURS;
    }

    private record Day(LocalDate on, String division) {}

    @Override
    public List<Measured> of(List<CaseEvents> cases, FindingRule rule) {
        Map<Day, Boolean> working = new HashMap<>();
        return cases.stream()
                .map(each -> {
                    List<TrailEvent> odd = each.opinions().stream()
                            .filter(event -> !event.actor().equals(Actor.SYSTEM))
                            .filter(event -> odd(event, rule, working))
                            .toList();
                    return Measured.of(
                            each,
                            odd.size(),
                            odd.isEmpty() ? null : odd.get(0),
                            odd.stream()
                                    .limit(MOST_FACTS)
                                    .map(HoursMeasure::fact)
                                    .toList());
                })
                .toList();
    }

    private boolean odd(TrailEvent event, FindingRule rule, Map<Day, Boolean> working) {
        ZonedDateTime at = event.at().atZone(OfficeTime.ZONE);
        LocalTime time = at.toLocalTime();
        String unit = event.actor().unitId();
        Day day = new Day(
                at.toLocalDate(), unit.isEmpty() ? "" : bodies.body(unit).divisionCode());
        return time.isBefore(rule.hoursFrom())
                || !time.isBefore(rule.hoursTo())
                || !working.computeIfAbsent(day, this::working);
    }

    private boolean working(Day day) {
        return clocks.workingDaysBetween(day.on().minusDays(1), day.on(), day.division()) > 0;
    }

    private static Fact fact(TrailEvent event) {
        return Fact.at(
                event,
                "opinion",
                event.actor().name(),
                event.after().get("step"),
                event.at().atZone(OfficeTime.ZONE).format(TIME));
    }
}

package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/** What the table of frequencies makes of a body's objects, and of what the cap leaves. */
@Component
class PlanMaking {
    private final Frequencies frequencies;
    private final PlannedVisits planned;
    private final VisitCap cap;

    PlanMaking(Frequencies frequencies, PlannedVisits planned, VisitCap cap) {
        this.frequencies = frequencies;
        this.planned = planned;
        this.cap = cap;
    }

    /** A line for each risk and credit of which there are objects. */
    List<PlanLine> lines(List<WatchedObject> objects) {
        List<PlanLine> lines = new ArrayList<>();
        Map<Grade, Map<Grade, Long>> counted = objects.stream()
                .collect(Collectors.groupingBy(
                        WatchedObject::risk,
                        TreeMap::new,
                        Collectors.groupingBy(WatchedObject::credit, TreeMap::new, Collectors.counting())));
        counted.forEach((risk, credits) -> credits.forEach((credit, count) -> {
            Frequency frequency = frequencies.of(risk, credit);
            int number = count.intValue();
            lines.add(
                    new PlanLine(risk, credit, number, frequency.share(), frequency.visits(), frequency.drawn(number)));
        }));
        return lines;
    }

    /** @param visited objects that other visits of the year have reached or will, one entry for each visit */
    PlannedVisits.Made visits(Plan plan, List<WatchedObject> objects, List<PlanLine> lines, List<Long> visited) {
        return planned.of(plan, objects, lines, visited, cap.year(VisitCap.keys(objects), plan.planYear()));
    }
}

package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.countypowers.deadline.Clocks;
import org.countypowers.inspection.domain.VisitStore.NewVisit;
import org.countypowers.supervision.WatchedObject;
import org.springframework.stereotype.Component;

/** The visits that a plan gives to each object of a risk, on working days that are spread over what is left of its year. */
@Component
class PlannedVisits {
    private final Clocks clocks;
    private final Clock clock;

    PlannedVisits(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param capped whom the cap left with fewer visits than the table asks for */
    record Made(List<NewVisit> visits, List<CappedObject> capped) {}

    /**
     * One visit serves all objects of a licensee. Where the cap leaves less than the table asks for, the cap goes first.
     *
     * @param visited objects that other visits of the year have reached or will, one entry for each visit
     * @param left what the cap leaves of the year, with the slots of the visits that this plan replaces given back
     */
    Made of(Plan plan, List<WatchedObject> objects, List<PlanLine> lines, List<Long> visited, VisitCap.Year left) {
        Map<Long, Long> made = visited.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Map<String, List<WatchedObject>> licensees = objects.stream()
                .filter(object -> visits(object, lines) > made.getOrDefault(object.id(), 0L))
                .sorted(Comparator.comparing(WatchedObject::id))
                .collect(Collectors.groupingBy(WatchedObject::licenseeKey, LinkedHashMap::new, Collectors.toList()));
        LocalDate begin = begin(plan.planYear());
        int days = clocks.workingDaysBetween(begin, LocalDate.of(plan.planYear(), 12, 31), plan.divisionCode());
        List<NewVisit> planned = new ArrayList<>();
        List<CappedObject> capped = new ArrayList<>();
        int no = 0;
        for (List<WatchedObject> own : licensees.values()) {
            int wanted = own.stream()
                    .mapToInt(object -> visits(object, lines)
                            - made.getOrDefault(object.id(), 0L).intValue())
                    .max()
                    .orElse(0);
            for (int turn = 0; turn < wanted; turn++) {
                OptionalInt slot = left.take(own.get(0).licenseeKey());
                if (slot.isEmpty()) {
                    capped.addAll(capped(own, lines, made, turn));
                    break;
                }
                double part = (turn + (no + 0.5) / licensees.size()) / wanted;
                LocalDate due =
                        clocks.workingDayAfter(begin, Math.max(1, (int) Math.ceil(part * days)), plan.divisionCode());
                planned.add(visit(plan, own, due, slot.getAsInt()));
            }
            no++;
        }
        return new Made(planned, capped);
    }

    private static List<CappedObject> capped(
            List<WatchedObject> own, List<PlanLine> lines, Map<Long, Long> made, int turns) {
        return own.stream()
                .map(object -> new CappedObject(
                        object.id(),
                        object.licenceNo(),
                        object.licensee(),
                        visits(object, lines),
                        made.getOrDefault(object.id(), 0L).intValue() + turns))
                .filter(object -> object.given() < object.asked())
                .toList();
    }

    /** The day before the first on which a visit may be due. */
    private LocalDate begin(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = LocalDate.of(year - 1, 12, 31);
        return today.isAfter(before) ? today : before;
    }

    private static int visits(WatchedObject object, List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.risk() == object.risk() && line.credit() == object.credit())
                .mapToInt(PlanLine::visits)
                .findFirst()
                .orElse(0);
    }

    private static NewVisit visit(Plan plan, List<WatchedObject> own, LocalDate due, int slot) {
        return new NewVisit(
                Visit.open(
                        plan.divisionCode(),
                        plan.planYear(),
                        own.get(0),
                        new Visit.Cause(VisitGround.PLANNED, "", "", plan.id(), null),
                        due,
                        slot),
                own.stream().map(VisitedObject::of).toList(),
                List.of());
    }
}

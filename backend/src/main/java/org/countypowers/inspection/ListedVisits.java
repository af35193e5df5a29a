package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** What the worklist says of visits. */
@Component
class ListedVisits {
    private static final int LONGEST_TITLE = 200;

    private final VisitStore visits;
    private final CourseStore store;
    private final Bodies bodies;

    ListedVisits(VisitStore visits, CourseStore store, Bodies bodies) {
        this.visits = visits;
        this.store = store;
        this.bodies = bodies;
    }

    /** Three reads, however many. @return by business key */
    Map<String, Listed> of(Collection<Long> ids) {
        Map<Long, List<VisitedObject>> objects =
                visits.objects(ids).stream().collect(Collectors.groupingBy(VisitedObject::visitId));
        Map<Long, CourseRow> courses =
                store.courses(ids).stream().collect(Collectors.toMap(CourseRow::visitId, Function.identity()));
        return visits.findAll(ids).stream()
                .collect(Collectors.toMap(
                        visit -> VisitCourses.key(visit.id()),
                        visit -> listed(visit, objects.getOrDefault(visit.id(), List.of()), courses.get(visit.id()))));
    }

    private Listed listed(Visit visit, List<VisitedObject> objects, CourseRow course) {
        String title =
                objects.stream().map(VisitedObject::matterName).distinct().collect(Collectors.joining("、"));
        return new Listed(
                VisitCourses.key(visit.id()),
                visit.number(),
                "",
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                visit.countyCode(),
                bodies.uniqueName(visit.countyCode()),
                visit.licensee(),
                due(visit, course),
                false,
                "VISIT_"
                        + (visit.result() == null
                                ? visit.state().name()
                                : visit.result().name()));
    }

    /** Until somebody was there the visit's own day, then the licensee's. */
    private static LocalDate due(Visit visit, CourseRow course) {
        if (visit.doneOn() == null) {
            return visit.dueOn();
        }
        return visit.result() == VisitResult.RECTIFYING && course != null ? course.deadline() : null;
    }
}

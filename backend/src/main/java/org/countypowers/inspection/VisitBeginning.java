package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.process.ProcessRuntime;
import org.springframework.stereotype.Component;

/** Begins the procedure of a visit whose inspectors are arranged. */
@Component
class VisitBeginning {
    private static final String PROCESS = "inspection-visit";

    private final CourseStore store;
    private final VisitStore visits;
    private final VisitCourses courses;
    private final ProcessRuntime processes;

    VisitBeginning(CourseStore store, VisitStore visits, VisitCourses courses, ProcessRuntime processes) {
        this.store = store;
        this.visits = visits;
        this.courses = courses;
        this.processes = processes;
    }

    /** @param inspectors at least two; the bodies of the first two have the tasks */
    void begin(Visit visit, List<VisitInspector> inspectors) {
        String inspecting = inspectors.get(0).bodyId();
        String cosigning = inspectors.get(1).bodyId();
        CourseRow course =
                CourseRow.begun(visit.id(), inspecting, cosigning, courses.today(), courses.actor(), courses.now());
        courses.course(visit.id())
                .ifPresentOrElse(
                        // It was sent back before: what officers saw of it then is over.
                        former -> store.update(course.after(former)),
                        () -> store.add(course));
        visits.set(visit.with(VisitState.BEGUN, null, null));
        courses.tell(visit, "begin", Map.of("body", inspecting));
        processes.start(
                PROCESS,
                VisitCourses.key(visit.id()),
                Map.of("inspectingBody", inspecting, "cosigningBody", cosigning, "reinspection", false));
    }

    /** Others go from now on. */
    void move(Visit visit, List<VisitInspector> inspectors) {
        String inspecting = inspectors.get(0).bodyId();
        String cosigning = inspectors.get(1).bodyId();
        courses.change(courses.begun(visit.id()).by(inspecting, cosigning));
        processes.move(
                Map.of(VisitCourses.key(visit.id()), Map.of("inspectingBody", inspecting, "cosigningBody", cosigning)));
    }
}

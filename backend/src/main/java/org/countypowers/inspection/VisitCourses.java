package org.countypowers.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Actors;
import org.countypowers.audit.Stream;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.inspection.domain.VisitStore;
import org.springframework.stereotype.Component;

/** Reads and changes the courses of visits within commands, and tells the trail; asks for no permission of its own. */
@Component
class VisitCourses {
    static final String PREFIX = "visit-";

    private final CourseStore store;
    private final VisitStore visits;
    private final Actors actors;
    private final InspectionTrail trail;

    VisitCourses(CourseStore store, VisitStore visits, Actors actors, InspectionTrail trail) {
        this.store = store;
        this.visits = visits;
        this.actors = actors;
        this.trail = trail;
    }

    static String key(long visitId) {
        return PREFIX + visitId;
    }

    static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(PREFIX.length()));
    }

    static Stream stream(long visitId) {
        return new Stream(Stream.Kind.REGISTER, "visit:" + visitId);
    }

    LocalDate today() {
        return trail.today();
    }

    LocalDateTime now() {
        return trail.now();
    }

    String actor() {
        return actors.current().name();
    }

    Visit visit(long id) {
        return visits.findAll(List.of(id)).stream().findFirst().orElseThrow(() -> none(id));
    }

    /** Commands on a visit follow each other. */
    Visit lock(long id) {
        return visits.lock(id).orElseThrow(() -> none(id));
    }

    List<VisitInspector> inspectors(long visitId) {
        return visits.inspectors(List.of(visitId));
    }

    List<VisitedObject> objects(long visitId) {
        return visits.objects(List.of(visitId));
    }

    /** Empty for a visit that has not begun. */
    Optional<CourseRow> course(long visitId) {
        return store.courses(List.of(visitId)).stream().findFirst();
    }

    CourseRow begun(long visitId) {
        return course(visitId).orElseThrow(() -> none(visitId));
    }

    void change(CourseRow course) {
        store.update(course.touched(actor(), now()));
    }

    void tell(Visit visit, String act, Map<String, ?> after) {
        trail.tell(visit, act, after);
    }

    /** What was last answered at a step; empty when nobody has. */
    Optional<ActRow> last(long visitId, String step) {
        return store.acts(visitId).stream()
                .filter(act -> act.step().equals(step))
                .reduce((first, later) -> later);
    }

    Map<String, Object> answers(long visitId, String step) {
        return last(visitId, step).map(act -> AnswerText.read(act.answers())).orElse(Map.of());
    }

    /** The record that was signed last and not returned. */
    Optional<RecordRow> record(long visitId) {
        return store.records(visitId).stream()
                .filter(record -> record.signedAt() != null && record.returnedAt() == null)
                .reduce((first, later) -> later);
    }

    private static NoSuchElementException none(long id) {
        return new NoSuchElementException("visit " + id);
    }
}

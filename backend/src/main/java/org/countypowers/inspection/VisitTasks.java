package org.countypowers.inspection;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Stream;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits in the worklist. */
@Service
class VisitTasks implements TaskSubject {
    private final CourseStore store;
    private final VisitStore visits;
    private final VisitCourses courses;
    private final VisitSigners signers;
    private final VisitActs acts;
    private final VisitReading reading;

    VisitTasks(
            CourseStore store,
            VisitStore visits,
            VisitCourses courses,
            VisitSigners signers,
            VisitActs acts,
            VisitReading reading) {
        this.store = store;
        this.visits = visits;
        this.courses = courses;
        this.signers = signers;
        this.acts = acts;
        this.reading = reading;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(VisitCourses.PREFIX);
    }

    @Override
    public Optional<String> barred(String key, String step, String officerId) {
        return signers.barred(VisitCourses.id(key), step, officerId);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        return reading.listed(keys.stream().map(VisitCourses::id).toList());
    }

    /** The words for these steps are the translations'. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ActRow> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                reading.listed(done.stream().map(ActRow::visitId).distinct().toList());
        return done.stream()
                .map(act -> new Did(
                        act.id(),
                        act.actedAt(),
                        act.step(),
                        act.stepName(),
                        about.get(VisitCourses.key(act.visitId()))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public void requireReading(String key) {
        visits.find(VisitCourses.id(key), reading.readers()).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public Stream stream(String key) {
        return VisitCourses.stream(VisitCourses.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        courses.lock(VisitCourses.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        Visit visit = courses.lock(VisitCourses.id(seen.key()));
        CourseRow course = courses.begun(visit.id());
        if (course.version() != seen.version()) {
            throw new InspectionRefused(
                    "inspection.error.stale",
                    course.lastActor(),
                    course.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        return (item, officer, answers) -> acts.answer(visit, course, item, officer, answers);
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.act(taskId).map(act -> new Done(act.officerName(), act.actedAt()));
    }
}

package org.countypowers.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.InspectorStore;
import org.springframework.stereotype.Component;

/** What the law and the file say against an answer, by field; empty when nothing does. */
@Component
class VisitAnswerRules {
    private final VisitCourses courses;
    private final VisitEvidence evidence;
    private final InspectorStore inspectors;

    VisitAnswerRules(VisitCourses courses, VisitEvidence evidence, InspectorStore inspectors) {
        this.courses = courses;
        this.evidence = evidence;
        this.inspectors = inspectors;
    }

    Map<String, String> faults(
            Visit visit, CourseRow course, String step, String officerId, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        switch (step) {
            case VisitTask.APPROVE -> approved(visit, answers, faults);
            case VisitTask.SERVE -> within(course.approvedOn(), "servedOn", answers, faults);
            case VisitTask.INSPECT, VisitTask.REINSPECT -> inspected(course, step, officerId, answers, faults);
            case VisitTask.COSIGN -> cosigned(visit, officerId, answers, faults);
            case VisitTask.EVIDENCE -> rectified(course, answers, faults);
            default -> {
                // The form's own check is enough.
            }
        }
        return faults;
    }

    /** 涉企检查 is announced; only where a case or a complaint would be frustrated it is not. */
    private static void approved(Visit visit, Map<String, Object> answers, Map<String, String> faults) {
        if ("approveWithoutNotice".equals(answers.get("outcome"))
                && !visit.ground().byReference()) {
            faults.put("outcome", "inspection.error.noticeNeeded");
        }
    }

    private void inspected(
            CourseRow course, String step, String officerId, Map<String, Object> answers, Map<String, String> faults) {
        if ("notMade".equals(answers.get("outcome"))) {
            return;
        }
        LocalDate first = step.equals(VisitTask.REINSPECT) ? course.orderedOn() : announced(course);
        LocalDate on = day(answers, "visitedOn");
        if (on == null || first == null || on.isBefore(first) || on.isAfter(courses.today())) {
            faults.put("visitedOn", "inspection.error.visitedOn");
            return;
        }
        times(answers, faults);
        if (inspectors.certificate(officerId, on).isEmpty()) {
            faults.put("visitedOn", "inspection.error.notCertifiedThen");
        }
        if ("rectify".equals(answers.get("outcome"))) {
            deadline(course, step, answers, faults);
        }
        if (step.equals(VisitTask.REINSPECT)
                && "pass".equals(answers.get("outcome"))
                && evidence.since(course).isEmpty()) {
            faults.put("outcome", "inspection.error.noEvidence");
        }
    }

    /** Nobody inspects before the visit was approved, and the notice served where there is one. */
    private static LocalDate announced(CourseRow course) {
        return course.notified() ? course.noticeOn() : course.approvedOn();
    }

    private static void times(Map<String, Object> answers, Map<String, String> faults) {
        LocalTime begun = time(answers, "startedAt", faults);
        LocalTime ended = time(answers, "endedAt", faults);
        if (begun != null && ended != null && !begun.isBefore(ended)) {
            faults.put("endedAt", "inspection.error.endedAt");
        }
    }

    private void deadline(CourseRow course, String step, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate until = day(answers, "deadline");
        if (until == null || !until.isAfter(courses.today())) {
            faults.put("deadline", "inspection.error.deadline");
        }
        if (step.equals(VisitTask.REINSPECT) && course.extended()) {
            faults.put("outcome", "inspection.error.extendedOnce");
        }
    }

    /** Both are certified on the day on which they were there. */
    private void cosigned(Visit visit, String officerId, Map<String, Object> answers, Map<String, String> faults) {
        if ("signed".equals(answers.get("outcome"))
                && courses.record(visit.id())
                        .flatMap(record -> inspectors.certificate(officerId, record.visitedOn()))
                        .isEmpty()) {
            faults.put("outcome", "inspection.error.notCertifiedThen");
        }
    }

    private void rectified(CourseRow course, Map<String, Object> answers, Map<String, String> faults) {
        if ("received".equals(answers.get("outcome"))) {
            within(course.orderedOn(), "receivedOn", answers, faults);
            if (evidence.since(course).isEmpty()) {
                faults.put("outcome", "inspection.error.noEvidence");
            }
        } else if (course.deadline() != null && !courses.today().isAfter(course.deadline())) {
            faults.put("outcome", "inspection.error.stillTime");
        }
    }

    private void within(LocalDate first, String field, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate day = day(answers, field);
        if (day == null || first == null || day.isBefore(first) || day.isAfter(courses.today())) {
            faults.put(field, "inspection.error.day");
        }
    }

    private static LocalTime time(Map<String, Object> answers, String field, Map<String, String> faults) {
        try {
            return LocalTime.parse(Objects.toString(answers.get(field), ""));
        } catch (DateTimeParseException wrong) {
            faults.put(field, "inspection.error.time");
            return null;
        }
    }

    static LocalDate day(Map<String, Object> answers, String key) {
        return answers.get(key) == null
                ? null
                : LocalDate.parse(answers.get(key).toString());
    }
}

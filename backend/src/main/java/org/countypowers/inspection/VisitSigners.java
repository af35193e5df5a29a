package org.countypowers.inspection;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do which step of a visit: its own inspectors, a record signed by two of them, and approved by none of them. */
@Component
class VisitSigners {
    private final VisitCourses courses;

    VisitSigners(VisitCourses courses) {
        this.courses = courses;
    }

    /** Why not; empty when the officer may. */
    Optional<String> barred(long visitId, String step, String officerId) {
        boolean goes = courses.inspectors(visitId).stream()
                .anyMatch(inspector -> inspector.officerId().equals(officerId));
        return switch (step) {
            case VisitTask.APPROVE -> goes ? Optional.of("inspection.error.approvesOwn") : Optional.empty();
            case VisitTask.SERVE, VisitTask.INSPECT, VisitTask.EVIDENCE, VisitTask.REINSPECT -> goes
                    ? Optional.empty()
                    : Optional.of("inspection.error.notYourVisit");
            case VisitTask.COSIGN -> cosigning(visitId, goes, officerId);
            default -> Optional.empty();
        };
    }

    private Optional<String> cosigning(long visitId, boolean goes, String officerId) {
        if (!goes) {
            return Optional.of("inspection.error.notYourVisit");
        }
        return courses.record(visitId)
                .filter(record -> record.officerId().equals(officerId))
                .map(same -> "inspection.error.sameSigner");
    }
}

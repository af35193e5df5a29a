package org.countypowers.inspection;

import java.util.List;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.springframework.stereotype.Component;

/** Files of visits: photos from the spot, and what the licensee hands in to show that it rectified. */
@Component
class VisitEvidence {
    static final int PHOTO = 1;
    static final int RECTIFIED = 2;

    private final Attachments attachments;

    VisitEvidence(Attachments attachments) {
        this.attachments = attachments;
    }

    static DocumentOwner owner(long visitId) {
        return new DocumentOwner(
                "VISIT", Long.toString(visitId), VisitCourses.stream(visitId), "inspection.visit.attach");
    }

    List<Attachment> photos(long visitId) {
        return attachments.of(owner(visitId)).stream()
                .filter(file -> file.material() == PHOTO)
                .toList();
    }

    /** What was handed in since the last rectification was ordered. */
    List<Attachment> since(CourseRow course) {
        return attachments.of(owner(course.visitId())).stream()
                .filter(file -> file.material() == RECTIFIED
                        && course.orderedOn() != null
                        && !file.addedAt().toLocalDate().isBefore(course.orderedOn()))
                .toList();
    }
}

package org.countypowers.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.organisation.Refused;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.TaskCompletion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records from phones on a bad line. First what has arrived is kept under the phone's own id, then the task is completed
 * with it: whatever is cut off, sent again or sent twice at once ends in one record.
 */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_WORK')")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class RecordUploads {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_PHOTOS = 30;
    private static final int LONGEST = 60_000;

    private final CourseStore store;
    private final VisitCourses courses;
    private final VisitCourseBook book;
    private final InspectionScope scope;
    private final TaskCompletion tasks;
    private final TransactionTemplate transaction;

    RecordUploads(
            CourseStore store,
            VisitCourses courses,
            VisitCourseBook book,
            InspectionScope scope,
            TaskCompletion tasks,
            TransactionTemplate transaction) {
        this.store = store;
        this.courses = courses;
        this.book = book;
        this.scope = scope;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /**
     * @return the hash of the text that is signed with it
     * @throws InspectionRefused when the visit is not the officer's, or the id another's
     * @throws RuntimeException as completing the task at a desk does
     */
    public String take(long visitId, RecordUpload upload) {
        RecordRow kept = transaction.execute(status -> keep(visitId, upload));
        if (kept.signedAt() != null) {
            return kept.contentHash();
        }
        try {
            tasks.takeAndComplete(upload.taskId(), book.view(visitId).seen(), upload.answers());
        } catch (Refused refused) {
            // Sent twice at once: the other one was faster.
            RecordRow other =
                    transaction.execute(status -> store.upload(upload.id()).orElseThrow());
            if (other.signedAt() == null) {
                throw refused;
            }
            return other.contentHash();
        }
        return transaction.execute(
                status -> store.upload(upload.id()).map(RecordRow::contentHash).orElse(""));
    }

    private RecordRow keep(long visitId, RecordUpload upload) {
        if (!book.view(visitId).mine()) {
            throw new InspectionRefused("inspection.error.notYourVisit");
        }
        if (!ID.matcher(upload.id()).matches() || upload.photos().size() > MOST_PHOTOS) {
            throw new InspectionRefused("inspection.error.upload", String.valueOf(MOST_PHOTOS));
        }
        courses.lock(visitId);
        SignedInOfficer officer = scope.officer();
        Map<String, Object> content = new HashMap<>(upload.answers());
        content.put("photos", upload.photos());
        String text = AnswerText.write(content);
        if (text.length() > LONGEST) {
            throw new InspectionRefused("inspection.error.upload", String.valueOf(MOST_PHOTOS));
        }
        RecordRow arrived = RecordRow.arrived(
                visitId, upload.id(), upload.taskId(), text, officer.officerId(), officer.name(), courses.now());
        RecordRow known = store.upload(upload.id()).orElse(null);
        if (known == null) {
            if (!store.add(arrived)) {
                throw new InspectionRefused("inspection.error.changedMeanwhile");
            }
            return arrived;
        }
        if (known.visitId() != visitId || !known.officerId().equals(officer.officerId())) {
            throw new InspectionRefused("inspection.error.uploadTaken");
        }
        if (known.signedAt() == null) {
            store.update(arrived);
            return arrived;
        }
        return known;
    }
}

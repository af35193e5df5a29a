package org.countypowers.inspection;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a visit goes on, within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class VisitCourseBook {
    private final VisitBook book;
    private final CourseStore store;
    private final VisitCourses courses;
    private final InspectionScope scope;

    VisitCourseBook(VisitBook book, CourseStore store, VisitCourses courses, InspectionScope scope) {
        this.book = book;
        this.store = store;
        this.courses = courses;
        this.scope = scope;
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public VisitView view(long id) {
        VisitBook.Line line = book.visit(id);
        CourseRow course = courses.course(id).orElse(null);
        boolean mine = line.inspectors().stream()
                .anyMatch(each -> each.officerId().equals(scope.officer().officerId()));
        return new VisitView(
                line,
                course == null ? null : course(course),
                store.acts(id).stream().map(VisitCourseBook::act).toList(),
                store.records(id).stream()
                        .filter(record -> record.signedAt() != null)
                        .map(VisitCourseBook::record)
                        .toList(),
                mine,
                mine && line.visit().result() == VisitResult.RECTIFYING,
                course == null ? null : new TaskSubject.Seen(VisitCourses.key(id), course.version()));
    }

    private static VisitView.Course course(CourseRow row) {
        return new VisitView.Course(
                row.inspectingBody(),
                row.begunOn(),
                row.approvedOn(),
                row.noticeOn(),
                row.orderedOn(),
                row.deadline(),
                row.extended(),
                row.remindedOn());
    }

    private static VisitView.Act act(ActRow act) {
        return new VisitView.Act(
                act.step(),
                act.stepName(),
                act.outcome(),
                act.opinion(),
                act.officerName(),
                act.unitName(),
                act.actedAt());
    }

    private static VisitRecord record(RecordRow row) {
        var content = AnswerText.read(row.content());
        return new VisitRecord(
                row.visitRound(),
                content,
                row.contentHash(),
                row.outcome(),
                row.visitedOn(),
                row.officerName(),
                row.certificateNo(),
                row.signedAt(),
                row.cosignerName(),
                row.cosignerCertificateNo(),
                row.cosignedAt(),
                row.returnedAt() != null,
                List.copyOf(SignedRecords.hashes(content)));
    }
}

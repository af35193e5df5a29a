package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.process.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a visit's procedure bring about; each may be called again without a second effect. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VisitOutcomes {
    private static final String ONLY_AFTER = "inspection.error.wrongStep";

    private final VisitStore visits;
    private final CourseStore store;
    private final VisitCourses courses;
    private final SignedRecords records;
    private final VisitEvidence evidence;
    private final VisitLetters letters;
    private final CommitmentFindings commitments;

    VisitOutcomes(
            VisitStore visits,
            CourseStore store,
            VisitCourses courses,
            SignedRecords records,
            VisitEvidence evidence,
            VisitLetters letters,
            CommitmentFindings commitments) {
        this.commitments = commitments;
        this.visits = visits;
        this.store = store;
        this.courses = courses;
        this.records = records;
        this.evidence = evidence;
        this.letters = letters;
    }

    public void approve(String businessKey) {
        Visit visit = locked(businessKey);
        CourseRow course = courses.begun(visit.id());
        Object outcome = courses.answers(visit.id(), VisitTask.APPROVE).get("outcome");
        if (course.approvedOn() != null) {
            return;
        }
        store.update(course.approved(courses.today(), "approve".equals(outcome)));
        letters.approval(visit, course);
        courses.tell(visit, "approve", Map.of("notice", "approve".equals(outcome)));
    }

    public void notice(String businessKey) {
        Visit visit = locked(businessKey);
        letters.notice(visit, courses.begun(visit.id()));
    }

    /** It waits as before, and may be arranged anew. */
    public void giveBack(String businessKey) {
        Visit visit = locked(businessKey);
        if (visit.state() == VisitState.BEGUN) {
            visits.set(visit.with(VisitState.OPEN, null, null));
            courses.tell(visit, "return", Map.of());
        }
    }

    /**
     * Two signatures make it a record; its result is the visit's.
     *
     * @return pass, rectify or caseFiled
     * @throws StepRefused without two signatures of different inspectors over the same text
     */
    public String keep(String businessKey) {
        Visit visit = locked(businessKey);
        RecordRow record = records.complete(visit);
        CourseRow course = courses.begun(visit.id());
        boolean again = record.visitRound() > 1;
        if (letters.count(visit, PaperKind.INSPECTION_RECORD) >= record.visitRound()) {
            return record.outcome();
        }
        VisitResult result =
                switch (record.outcome()) {
                    case "pass" -> again ? VisitResult.RECTIFIED : VisitResult.PASSED;
                    case "rectify" -> VisitResult.RECTIFYING;
                    case "caseFiled" -> VisitResult.CASE_FILED;
                    default -> throw new StepRefused(ONLY_AFTER, List.of());
                };
        if (result == VisitResult.RECTIFIED && evidence.since(course).isEmpty()) {
            throw new StepRefused("inspection.error.noEvidence", List.of());
        }
        LocalDate first = visit.doneOn() == null ? record.visitedOn() : visit.doneOn();
        Visit seen = visit.with(VisitState.BEGUN, first, result);
        visits.set(seen);
        letters.record(visit, course, record);
        commitments.found(seen, record.visitedOn(), record.content());
        courses.tell(
                visit, "keep", Map.of("result", result, "round", record.visitRound(), "hash", record.contentHash()));
        return record.outcome();
    }

    /** 责令限期改正; a second time it is extended, and never a third. */
    public void order(String businessKey) {
        Visit visit = result(businessKey, VisitResult.RECTIFYING);
        CourseRow course = courses.begun(visit.id());
        RecordRow record = records.complete(visit);
        if (letters.count(visit, PaperKind.RECTIFICATION_ORDER) >= records.ordered(visit)) {
            return;
        }
        LocalDate deadline = VisitAnswerRules.day(AnswerText.read(record.content()), "deadline");
        if (deadline == null || course.extended()) {
            throw new StepRefused(ONLY_AFTER, List.of());
        }
        CourseRow ordered = course.ordered(courses.today(), deadline);
        store.update(ordered);
        letters.order(visit, ordered, record);
        courses.tell(visit, "rectify", Map.of("deadline", deadline, "extended", ordered.extended()));
    }

    /** @throws StepRefused unless the last record says that nothing is wrong, or no longer */
    public void close(String businessKey) {
        Visit visit = locked(businessKey);
        if (visit.result() != VisitResult.PASSED && visit.result() != VisitResult.RECTIFIED) {
            throw new StepRefused(ONLY_AFTER, List.of());
        }
        end(visit, "close", Map.of("result", visit.result()));
    }

    /** 立案; whoever suspects a crime passes it on. */
    public void file(String businessKey) {
        Visit visit = result(businessKey, VisitResult.CASE_FILED);
        Map<String, Object> content = AnswerText.read(records.complete(visit).content());
        Map<String, Object> after = new HashMap<>();
        after.put("result", visit.result());
        if (Boolean.TRUE.equals(content.get("suspectedCrime"))) {
            after.put("transferTo", content.get("transferTo"));
        }
        end(visit, "file", after);
    }

    private void end(Visit visit, String act, Map<String, ?> after) {
        if (visit.state() == VisitState.BEGUN) {
            visits.set(visit.with(VisitState.DONE, visit.doneOn(), visit.result()));
            courses.tell(visit, act, after);
        }
    }

    private Visit result(String businessKey, VisitResult wanted) {
        Visit visit = locked(businessKey);
        if (visit.result() != wanted) {
            throw new StepRefused(ONLY_AFTER, List.of());
        }
        return visit;
    }

    private Visit locked(String businessKey) {
        return courses.lock(VisitCourses.id(businessKey));
    }
}

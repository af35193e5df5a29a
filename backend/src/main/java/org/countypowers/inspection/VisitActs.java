package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.countypowers.forms.AnswerText;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks of a visit; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class VisitActs {
    private final CourseStore store;
    private final VisitCourses courses;
    private final VisitSigners signers;
    private final VisitAnswerRules rules;
    private final SignedRecords records;
    private final InspectionTrail trail;

    VisitActs(
            CourseStore store,
            VisitCourses courses,
            VisitSigners signers,
            VisitAnswerRules rules,
            SignedRecords records,
            InspectionTrail trail) {
        this.store = store;
        this.courses = courses;
        this.signers = signers;
        this.rules = rules;
        this.records = records;
        this.trail = trail;
    }

    /**
     * @throws InspectionRefused for an officer who may not, such as the first signer at the second signature
     * @throws AnswersRefused with the fault at each field; what was refused is in the trail
     */
    void answer(Visit visit, CourseRow course, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Optional<String> barred = signers.barred(visit.id(), item.step(), officer.officerId());
        if (barred.isPresent()) {
            throw trail.refused(visit.number(), barred.get());
        }
        Map<String, String> faults = rules.faults(visit, course, item.step(), officer.officerId(), answers);
        if (!faults.isEmpty()) {
            faults.values().forEach(fault -> trail.refused(visit.number(), fault));
            throw new AnswersRefused(faults);
        }
        String outcome = String.valueOf(answers.get("outcome"));
        store.add(new ActRow(
                null,
                visit.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                AnswerText.write(answers),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                courses.now()));
        sign(visit, item, officer, outcome, answers);
        courses.change(
                item.step().equals(VisitTask.SERVE)
                        ? course.noticed(LocalDate.parse(answers.get("servedOn").toString()))
                        : course);
        courses.tell(visit, "act", Map.of("step", item.step(), "outcome", outcome));
    }

    private void sign(
            Visit visit, WorkItem item, SignedInOfficer officer, String outcome, Map<String, Object> answers) {
        if (VisitTask.records(item.step()) && !outcome.equals("notMade")) {
            records.sign(visit, item, officer, answers);
        } else if (item.step().equals(VisitTask.COSIGN) && outcome.equals("signed")) {
            records.cosign(visit, officer);
        } else if (item.step().equals(VisitTask.COSIGN)) {
            records.returned(visit);
        }
    }
}

package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.countypowers.casework.RemedyFields;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore.ActRow;
import org.countypowers.inspection.domain.CourseStore.CourseRow;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** Writes approval, notice, the record of what was seen (D13) and the order to rectify (D12). */
@Component
class VisitLetters {
    private final Papers papers;
    private final VisitCourses courses;
    private final InspectorStore inspectors;
    private final Bodies bodies;

    VisitLetters(Papers papers, VisitCourses courses, InspectorStore inspectors, Bodies bodies) {
        this.papers = papers;
        this.courses = courses;
        this.inspectors = inspectors;
        this.bodies = bodies;
    }

    long count(Visit visit, PaperKind kind) {
        return papers.of(VisitEvidence.owner(visit.id())).stream()
                .filter(paper -> paper.kind() == kind)
                .count();
    }

    void approval(Visit visit, CourseRow course) {
        Map<String, Object> answers = courses.answers(visit.id(), VisitTask.APPROVE);
        Map<String, Object> fields = planned(visit, answers);
        fields.put("ground", visit.ground().name());
        fields.put("reason", visit.reason().isEmpty() ? null : visit.reason());
        fields.put("reference", visit.reference().isEmpty() ? null : visit.reference());
        fields.put("withheld", text(answers, "withholdReason"));
        fields.put("opinion", text(answers, "opinion"));
        fields.put(
                "approver",
                courses.last(visit.id(), VisitTask.APPROVE)
                        .map(ActRow::officerName)
                        .orElse(courses.actor()));
        issue(visit, course, PaperKind.INSPECTION_APPROVAL, fields);
    }

    /** Once for each approval. */
    void notice(Visit visit, CourseRow course) {
        issue(
                visit,
                course,
                PaperKind.INSPECTION_NOTICE,
                planned(visit, courses.answers(visit.id(), VisitTask.APPROVE)));
    }

    void record(Visit visit, CourseRow course, RecordRow record) {
        Map<String, Object> fields = fields(visit);
        fields.putAll(seen(record));
        issue(visit, course, PaperKind.INSPECTION_RECORD, fields);
    }

    void order(Visit visit, CourseRow course, RecordRow record) {
        Map<String, Object> fields = fields(visit);
        fields.putAll(seen(record));
        fields.put("deadline", course.deadline());
        fields.put("extended", course.extended());
        fields.putAll(RemedyFields.against(bodies.body(course.inspectingBody()), bodies));
        issue(visit, course, PaperKind.RECTIFICATION_ORDER, fields);
    }

    private Map<String, Object> planned(Visit visit, Map<String, Object> approval) {
        Map<String, Object> fields = fields(visit);
        fields.put("due", visit.dueOn());
        fields.put("scope", text(approval, "scope"));
        List<Map<String, Object>> people = new ArrayList<>();
        for (VisitInspector inspector : courses.inspectors(visit.id())) {
            Map<String, Object> row = new HashMap<>();
            row.put("officer", inspector.officerName());
            row.put("body", bodies.body(inspector.bodyId()).name());
            row.put(
                    "certificate",
                    inspectors
                            .certificate(inspector.officerId(), courses.today())
                            .map(Certificate::number)
                            .orElse(null));
            people.add(row);
        }
        fields.put("inspectors", people);
        return fields;
    }

    /** What both inspectors signed. */
    private static Map<String, Object> seen(RecordRow record) {
        Map<String, Object> content = AnswerText.read(record.content());
        Map<String, Object> fields = new HashMap<>(content);
        List.of(
                        "place",
                        "findings",
                        "legalGrounds",
                        "requirements",
                        "transferTo",
                        "representative",
                        "statement",
                        "witness")
                .forEach(key -> fields.put(key, text(content, key)));
        fields.put("visited", record.visitedOn());
        fields.put("round", record.visitRound());
        fields.put(
                "result",
                record.outcome().equals("caseFiled")
                        ? "CASE_FILED"
                        : record.outcome().toUpperCase(Locale.ROOT));
        fields.put("photos", SignedRecords.hashes(content).size());
        fields.put("hash", record.contentHash());
        fields.put("first", record.officerName());
        fields.put("firstCertificate", record.certificateNo());
        fields.put("second", record.cosignerName());
        fields.put("secondCertificate", record.cosignerCertificateNo());
        fields.put("suspectedCrime", Boolean.TRUE.equals(content.get("suspectedCrime")));
        return fields;
    }

    private Map<String, Object> fields(Visit visit) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("licensee", visit.licensee());
        fields.put("visit", visit.number());
        fields.put(
                "objects",
                courses.objects(visit.id()).stream()
                        .map(object -> Map.of("matter", object.matterName(), "licence", object.licenceNo()))
                        .toList());
        return fields;
    }

    private void issue(Visit visit, CourseRow course, PaperKind kind, Map<String, Object> fields) {
        GovernmentBody organ = bodies.body(course.inspectingBody());
        fields.put("organ", organ.name());
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        papers.issue(
                new IssuePaper(VisitEvidence.owner(visit.id()), kind, organ, visit.number(), courses.today(), fields));
    }

    private static String text(Map<String, Object> answers, String key) {
        String text = Objects.toString(answers.get(key), "").strip();
        return text.isEmpty() ? null : text;
    }
}

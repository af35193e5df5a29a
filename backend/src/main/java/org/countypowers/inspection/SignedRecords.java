package org.countypowers.inspection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.countypowers.document.Attachment;
import org.countypowers.forms.AnswerText;
import org.countypowers.inspection.domain.CourseStore;
import org.countypowers.inspection.domain.CourseStore.RecordRow;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.StepRefused;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Component;

/** Records of what was seen on the spot: one text with its hash, which two inspectors sign one after the other. */
@Component
class SignedRecords {
    private final CourseStore store;
    private final VisitCourses courses;
    private final VisitEvidence evidence;
    private final InspectorStore inspectors;
    private final RecordChecks checks;

    SignedRecords(
            CourseStore store,
            VisitCourses courses,
            VisitEvidence evidence,
            InspectorStore inspectors,
            RecordChecks checks) {
        this.store = store;
        this.courses = courses;
        this.evidence = evidence;
        this.inspectors = inspectors;
        this.checks = checks;
    }

    /** The first signature. What was uploaded for the task says which photos belong to it. */
    void sign(Visit visit, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        List<RecordRow> records = store.records(visit.id());
        RecordRow arrived = records.stream()
                .filter(record -> record.signedAt() == null
                        && record.taskId().equals(item.taskId())
                        && record.officerId().equals(officer.officerId()))
                .reduce((first, later) -> later)
                .orElse(null);
        int round = (int) records.stream()
                        .filter(record -> record.cosignedAt() != null)
                        .count()
                + 1;
        LocalDate on = LocalDate.parse(answers.get("visitedOn").toString());
        String certificate =
                inspectors.certificate(officer.officerId(), on).orElseThrow().number();
        Map<String, Object> content = new TreeMap<>(answers);
        content.put("visit", visit.number());
        content.put("round", round);
        content.put("licensee", visit.licensee());
        content.put("inspector", officer.name());
        content.put("certificate", certificate);
        content.put("checks", checks.of(item, answers));
        content.put("photos", photos(visit, records, arrived));
        String text = AnswerText.write(content);
        RecordRow row = arrived == null ? own(visit, item, officer) : arrived;
        RecordRow signed = row.signed(
                round, text, hash(text), String.valueOf(answers.get("outcome")), on, certificate, courses.now());
        store.update(signed);
        courses.tell(visit, "sign", Map.of("round", round, "hash", signed.contentHash(), "certificate", certificate));
    }

    private RecordRow own(Visit visit, WorkItem item, SignedInOfficer officer) {
        RecordRow row = RecordRow.arrived(
                visit.id(),
                UUID.randomUUID().toString(),
                item.taskId(),
                "{}",
                officer.officerId(),
                officer.name(),
                courses.now());
        store.add(row);
        return row;
    }

    /** Those that the upload names; at a desk, all that no earlier record has. */
    private List<String> photos(Visit visit, List<RecordRow> records, RecordRow arrived) {
        List<String> kept =
                evidence.photos(visit.id()).stream().map(Attachment::hash).toList();
        if (arrived != null) {
            List<String> named = hashes(AnswerText.read(arrived.content()));
            if (!kept.containsAll(named)) {
                throw new InspectionRefused("inspection.error.photoMissing");
            }
            return named;
        }
        Set<String> free = new LinkedHashSet<>(kept);
        records.stream()
                .filter(record -> record.cosignedAt() != null)
                .forEach(record -> free.removeAll(hashes(AnswerText.read(record.content()))));
        return List.copyOf(free);
    }

    /** The second signature, over exactly what the first signed. */
    void cosign(Visit visit, SignedInOfficer officer) {
        RecordRow record = latest(visit);
        if (record.cosignedAt() != null) {
            throw new StepRefused("inspection.error.wrongStep", List.of());
        }
        String certificate = inspectors
                .certificate(officer.officerId(), record.visitedOn())
                .orElseThrow()
                .number();
        store.update(record.cosigned(officer.officerId(), officer.name(), certificate, courses.now()));
        courses.tell(
                visit,
                "cosign",
                Map.of("round", record.visitRound(), "hash", record.contentHash(), "certificate", certificate));
    }

    void returned(Visit visit) {
        store.update(latest(visit).returned(courses.now()));
    }

    /** @throws StepRefused unless two different inspectors have signed the text as it is kept */
    RecordRow complete(Visit visit) {
        RecordRow record = latest(visit);
        if (record.cosignedAt() == null || record.cosignerId().equals(record.officerId())) {
            throw new StepRefused("inspection.error.oneSignature", List.of());
        }
        return record;
    }

    private RecordRow latest(Visit visit) {
        RecordRow record = courses.record(visit.id())
                .orElseThrow(() -> new StepRefused("inspection.error.oneSignature", List.of()));
        if (!hash(record.content()).equals(record.contentHash())) {
            throw new IllegalStateException("record " + record.id() + " is not the text that was signed");
        }
        return record;
    }

    /** How often the visit's licensee was told to rectify. */
    long ordered(Visit visit) {
        return store.records(visit.id()).stream()
                .filter(record ->
                        record.cosignedAt() != null && record.outcome().equals("rectify"))
                .count();
    }

    static List<String> hashes(Map<String, Object> content) {
        List<String> hashes = new ArrayList<>();
        if (content.get("photos") instanceof List<?> all) {
            all.forEach(each -> hashes.add(String.valueOf(each)));
        }
        return hashes.stream().distinct().toList();
    }

    static String hash(String text) {
        return SeededOrder.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}

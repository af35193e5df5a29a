package org.countypowers.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.countypowers.audit.Stream;
import org.countypowers.casework.RemedyFields;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.stereotype.Component;

/** Writes the notice beforehand, each kind's own decision (D14–D16), what is said when it is dropped, and the record of service. */
@Component
class ProceedingLetters {
    private final Papers papers;
    private final ProceedingRecords records;
    private final Bodies bodies;

    ProceedingLetters(Papers papers, ProceedingRecords records, Bodies bodies) {
        this.papers = papers;
        this.records = records;
        this.bodies = bodies;
    }

    static DocumentOwner owner(ProceedingRow row, Stream stream) {
        return new DocumentOwner("PROCEEDING", row.id().toString(), stream, "licence.attach");
    }

    boolean noticed(ProceedingRow row) {
        return papers.of(owner(row, records.stream(row))).stream()
                .anyMatch(paper -> paper.kind() == PaperKind.LICENCE_NOTICE);
    }

    void notice(ProceedingRow row) {
        issue(row, PaperKind.LICENCE_NOTICE, fields(row));
    }

    void decision(ProceedingRow row) {
        Map<String, Object> fields = fields(row);
        if (row.kind().adverse()) {
            heard(row, fields);
        } else {
            fields.put("findings", text(records.answers(row, ProceedingTask.EXAMINE), "findings"));
        }
        fields.put("discussed", day(records.answers(row, ProceedingTask.APPROVE), "discussedOn"));
        fields.put("newLicensee", row.newLicensee());
        fields.put("newIdentifier", row.newIdentifierMasked());
        LocalDate validTo = records.licence(row).validTo();
        fields.put("validTo", validTo.equals(OfficerSetup.OPEN) ? null : validTo);
        remedies(row, fields);
        issue(row, decisionOf(row.kind()), fields);
    }

    void dropped(ProceedingRow row) {
        Map<String, Object> fields = fields(row);
        fields.put("reasons", text(records.answers(row, ProceedingTask.APPROVE), "dropReasons"));
        remedies(row, fields);
        issue(row, PaperKind.PROCEEDING_END, fields);
    }

    void service(ProceedingRow row, LocalDate servedOn) {
        Map<String, Object> served = records.answers(row, ProceedingTask.SERVE);
        Map<String, Object> fields = fields(row);
        fields.put("document", paperBefore(row));
        fields.put("applicant", row.licensee());
        fields.put("method", served.get("method"));
        fields.put("recipient", text(served, "recipient"));
        fields.put("served", servedOn);
        fields.put("witness", text(served, "witness"));
        fields.put("remark", text(served, "opinion"));
        fields.put("officer", records.actor());
        issue(row, PaperKind.SERVICE_RECORD, fields);
    }

    static PaperKind decisionOf(ProceedingKind kind) {
        return switch (kind) {
            case WITHDRAW -> PaperKind.WITHDRAWAL;
            case REVOKE -> PaperKind.REVOCATION;
            case FORFEIT -> PaperKind.FORFEITURE;
            case CANCEL -> PaperKind.CANCELLATION;
            case TRANSFER -> PaperKind.LICENCE_TRANSFER;
        };
    }

    private void heard(ProceedingRow row, Map<String, Object> fields) {
        Map<String, Object> heard = records.answers(row, ProceedingTask.HEAR);
        fields.put("noticed", day(heard, "noticeServedOn"));
        fields.put("statement", heard.get("statement"));
        fields.put("statementText", text(heard, "statementText"));
        Map<String, Object> held = records.answers(row, ProceedingTask.HOLD);
        fields.put("hearingOn", day(held, "hearingOn"));
        fields.put("chair", held.get("chairName"));
        fields.put("findings", text(heard, "findings"));
        fields.put(
                "legalOpinion",
                records.last(row, ProceedingTask.LEGAL).map(ActRow::opinion).orElse(null));
    }

    private Map<String, Object> fields(ProceedingRow row) {
        Licence licence = records.licence(row);
        Map<String, Object> fields = new HashMap<>();
        fields.put("licensee", row.licensee());
        fields.put("licence", licence.number());
        fields.put("matter", licence.matterName());
        fields.put("granted", licence.grantedOn());
        fields.put("kind", row.kind().name());
        fields.put("ground", row.ground().name());
        fields.put("facts", row.facts());
        fields.put("weighing", row.weighing().isEmpty() ? null : row.weighing());
        return fields;
    }

    private void issue(ProceedingRow row, PaperKind kind, Map<String, Object> fields) {
        GovernmentBody organ = bodies.body(row.nameBody());
        fields.put("organ", organ.name());
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        boolean entrusted = !row.nameBody().equals(row.actingBody());
        fields.put("entrusted", entrusted ? bodies.body(row.actingBody()).name() : null);
        papers.issue(
                new IssuePaper(owner(row, records.stream(row)), kind, organ, row.number(), records.today(), fields));
    }

    private void remedies(ProceedingRow row, Map<String, Object> fields) {
        fields.putAll(RemedyFields.against(bodies.body(row.nameBody()), bodies));
    }

    private String paperBefore(ProceedingRow row) {
        return papers.of(owner(row, records.stream(row))).stream()
                .map(paper -> paper.number())
                .reduce("", (one, other) -> other);
    }

    private static String text(Map<String, Object> answers, String key) {
        String text = Objects.toString(answers.get(key), "").strip();
        return text.isEmpty() ? null : text;
    }

    private static LocalDate day(Map<String, Object> answers, String key) {
        return answers.get(key) == null
                ? null
                : LocalDate.parse(answers.get(key).toString());
    }
}

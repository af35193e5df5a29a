package org.countypowers.feedback;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.countypowers.audit.Stream;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** Writes what a complainant is told: not accepted and why, or what was found and done. */
@Component
class FeedbackLetters {
    private final Papers papers;
    private final FeedbackRecords records;
    private final Bodies bodies;

    FeedbackLetters(Papers papers, FeedbackRecords records, Bodies bodies) {
        this.papers = papers;
        this.records = records;
        this.bodies = bodies;
    }

    static DocumentOwner owner(FeedbackRow row, Stream stream) {
        return new DocumentOwner("FEEDBACK", row.id().toString(), stream, "");
    }

    void refusal(FeedbackRow row) {
        issue(
                row,
                PaperKind.COMPLAINT_REFUSAL,
                row.officeBody(),
                Map.of("reasons", text(records.answers(row, FeedbackTask.EXAMINE), "refusalReasons")));
    }

    void reply(FeedbackRow row) {
        Map<String, Object> answers = records.answers(row, FeedbackTask.HANDLE);
        issue(
                row,
                PaperKind.COMPLAINT_REPLY,
                row.handlingBody(),
                Map.of(
                        "finding", text(answers, "outcome").toUpperCase(Locale.ROOT),
                        "reasons", text(answers, "opinion"),
                        "measures", text(answers, "measures")));
    }

    private void issue(FeedbackRow row, PaperKind kind, String body, Map<String, Object> said) {
        GovernmentBody organ = bodies.body(body);
        Map<String, Object> fields = new HashMap<>(said);
        fields.put("organ", organ.name());
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        fields.put("complaint", row.number());
        fields.put("received", row.receivedOn());
        fields.put("about", row.title());
        papers.issue(
                new IssuePaper(owner(row, records.stream(row)), kind, organ, row.number(), records.today(), fields));
    }

    private static String text(Map<String, Object> answers, String key) {
        return Objects.toString(answers.get(key), "").strip();
    }
}

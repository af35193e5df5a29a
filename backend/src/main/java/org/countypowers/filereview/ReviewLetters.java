package org.countypowers.filereview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.Deduction;
import org.countypowers.filereview.domain.ReviewStore.Reviewer;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** Writes the record of a review (D19), which goes to the reviewed body and, as a copy, to its reform office. */
@Component
class ReviewLetters {
    private final Papers papers;
    private final ReviewStore store;
    private final ReviewRecords records;
    private final Bodies bodies;

    ReviewLetters(Papers papers, ReviewStore store, ReviewRecords records, Bodies bodies) {
        this.papers = papers;
        this.store = store;
        this.records = records;
        this.bodies = bodies;
    }

    static DocumentOwner owner(long reviewId) {
        return new DocumentOwner(
                "REVIEW", String.valueOf(reviewId), ReviewRecords.stream(reviewId), "filereview.attach");
    }

    void record(Review review, List<ReviewFile> files) {
        Map<Long, List<Deduction>> scores =
                store.scores(files.stream().map(ReviewFile::id).toList());
        GovernmentBody organ = bodies.body(review.organBody());
        Map<String, Object> fields = new HashMap<>();
        fields.put("organ", organ.name());
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        fields.put("reviewed", bodies.body(review.reviewedBody()).name());
        fields.put("batch", review.number());
        fields.put("year", review.quarterYear());
        fields.put("quarter", review.quarterNo());
        fields.put("pool", review.poolSize());
        fields.put("passed", review.passedFiles());
        fields.put("rate", review.rate());
        fields.put("result", review.result().name());
        fields.put("stage", review.stage().name());
        fields.put(
                "reviewers",
                store.reviewers(review.id()).stream().map(Reviewer::officerName).collect(Collectors.joining("、")));
        Map<String, Object> answered = records.answers(review.id(), ReviewTask.ANSWER);
        fields.put("answer", answered.isEmpty() ? "SILENT" : heard(String.valueOf(answered.get("outcome"))));
        fields.put("statement", text(answered.get("statement")));
        fields.put(
                "opinion", text(records.answers(review.id(), ReviewTask.CONFIRM).get("opinion")));
        fields.put("due", review.rectifyDue());
        fields.put("copy", copy(review));
        fields.put(
                "rows",
                files.stream()
                        .map(file -> row(file, scores.getOrDefault(file.id(), List.of())))
                        .toList());
        papers.issue(new IssuePaper(
                owner(review.id()), PaperKind.FILE_REVIEW, organ, review.number(), records.today(), fields));
    }

    private static Map<String, Object> row(ReviewFile file, List<Deduction> scores) {
        Map<String, Object> row = new HashMap<>();
        row.put("case", file.caseNumber());
        row.put("matter", file.matterName());
        row.put("total", file.total());
        row.put("verdict", file.verdict());
        row.put("serious", file.serious() ? file.clause() + "：" + file.seriousReason() : null);
        row.put("advice", file.advice().isEmpty() ? null : file.advice());
        for (Deduction score : scores) {
            row.put(score.item().name(), score.points());
        }
        row.put(
                "deductions",
                scores.stream()
                        .filter(score -> !score.reason().isEmpty())
                        .map(score -> Map.of("item", score.item().name(), "reason", score.reason()))
                        .toList());
        return row;
    }

    private String copy(Review review) {
        return bodies.governmentOf(review.divisionCode())
                .map(government -> government.name() + "审改办")
                .orElse(null);
    }

    private static String heard(String outcome) {
        return outcome.equals("objection") ? "OBJECTION" : "NO_OBJECTION";
    }

    private static String text(Object text) {
        String said = Objects.toString(text, "").strip();
        return said.isEmpty() ? null : said;
    }
}

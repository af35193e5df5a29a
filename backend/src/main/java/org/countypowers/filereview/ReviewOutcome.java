package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countypowers.deadline.Clocks;
import org.countypowers.filereview.domain.Escalation;
import org.countypowers.filereview.domain.Escalation.Result;
import org.countypowers.filereview.domain.ReviewStore;
import org.springframework.stereotype.Component;

/** What the sheets of a review come to, and what that calls for after the quarters before. */
@Component
class ReviewOutcome {
    private static final int PAGE = 200;
    /** Ten years of quarters: older ones change nothing any more. */
    private static final int HISTORY = 40;

    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewLetters letters;
    private final Proposals proposals;
    private final Clocks clocks;
    private final ReviewSettings settings;

    ReviewOutcome(
            ReviewStore store,
            ReviewRecords records,
            ReviewLetters letters,
            Proposals proposals,
            Clocks clocks,
            ReviewSettings settings) {
        this.store = store;
        this.records = records;
        this.letters = letters;
        this.proposals = proposals;
        this.clocks = clocks;
        this.settings = settings;
    }

    void confirm(Review review) {
        List<ReviewFile> files = files(review.id());
        int passed = (int) files.stream()
                .filter(file -> Verdict.valueOf(file.verdict()).passed())
                .count();
        int serious = (int) files.stream().filter(ReviewFile::serious).count();
        ReviewResult result = result(files.size(), passed, serious);
        Escalation.Step step =
                Escalation.after(history(review, result, serious > 0), settings.talkAfter(), settings.suspendAfter());
        store.confirmed(review.id(), result, step.stage(), passed, serious, records.today(), due(review, result));
        Review confirmed = records.find(review.id());
        letters.record(confirmed, files);
        records.tell(
                confirmed,
                "confirm",
                Map.of(
                        "result", result,
                        "passed", passed,
                        "serious", serious,
                        "stage", step.stage(),
                        "cites", step.cites()));
        if (step.stage() == Stage.SUSPEND) {
            proposals.suspension(confirmed, files, step.cites());
        }
    }

    /** 问题交办 always has its term. */
    private LocalDate due(Review review, ReviewResult result) {
        return result.failed()
                ? clocks.workingDayAfter(records.today(), settings.rectifyDays(), review.divisionCode())
                : null;
    }

    private ReviewResult result(int files, int passed, int serious) {
        if (serious > 0) {
            return ReviewResult.FAILED_GRANT;
        }
        return passed * 100 < files * settings.redLine() ? ReviewResult.FAILED_RATE : ReviewResult.PASSED;
    }

    private List<Result> history(Review review, ReviewResult result, boolean serious) {
        List<Result> results = new ArrayList<>(
                store.history(review.reviewedBody(), review.reviewingBody(), review.organBody(), HISTORY).stream()
                        .filter(each ->
                                each.state().confirmed() && each.quarter().compareTo(review.quarter()) < 0)
                        .map(each -> new Result(
                                each.id(), each.quarter(), each.result().failed(), each.seriousFiles() > 0))
                        .toList());
        results.add(new Result(review.id(), review.quarter(), result.failed(), serious));
        return results;
    }

    /** A sample is some dozens of files, a page of them at a time. */
    List<ReviewFile> files(long reviewId) {
        List<ReviewFile> files = new ArrayList<>();
        long after = 0;
        for (List<ReviewFile> page = store.files(reviewId, after, PAGE);
                !page.isEmpty();
                page = store.files(reviewId, after, PAGE)) {
            files.addAll(page);
            after = page.get(page.size() - 1).id();
        }
        return files;
    }
}

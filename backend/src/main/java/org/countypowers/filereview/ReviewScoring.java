package org.countypowers.filereview;

import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.Reviewer;
import org.countypowers.filereview.domain.ScoreRules;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores files, one sheet each; a sheet may be written anew until all are handed in. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_WORK')")
@Transactional
public class ReviewScoring {
    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewScope scope;
    private final ReviewSettings settings;

    ReviewScoring(ReviewStore store, ReviewRecords records, ReviewScope scope, ReviewSettings settings) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.settings = settings;
    }

    /**
     * @throws AnswersRefused with the fault at each field
     * @throws ReviewRefused for whoever does not review it, or when the sheets are handed in already
     */
    public void score(long fileId, Sheet sheet) {
        ReviewFile file = store.file(fileId).orElseThrow(() -> new NoSuchElementException("file " + fileId));
        Review review = records.lock(file.reviewId());
        SignedInOfficer officer = scope.officer();
        boolean reviewer = store.reviewers(review.id()).stream()
                .anyMatch(each -> each.officerId().equals(officer.officerId()));
        if (!reviewer) {
            throw records.refused(review.number(), "filereview.error.notReviewer");
        }
        if (review.state() != ReviewState.DRAWN) {
            throw new ReviewRefused("filereview.error.state");
        }
        Map<String, String> faults = ScoreRules.faults(sheet);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        int total = ScoreRules.total(sheet.points());
        Verdict verdict = ScoreRules.verdict(sheet, settings.pass(), settings.excellent());
        store.score(fileId, sheet, total, verdict, new Reviewer(officer.officerId(), officer.name()), records.now());
        records.tell(
                review,
                "score",
                Map.of(
                        "case", file.caseNumber(),
                        "points", sheet.points(),
                        "total", total,
                        "verdict", verdict,
                        "serious", sheet.serious()));
    }
}

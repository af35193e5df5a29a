package org.countypowers.filereview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.filereview.domain.ProposalStore;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.ActRow;
import org.countypowers.filereview.domain.ReviewStore.Deduction;
import org.countypowers.filereview.domain.ReviewStore.Reviewer;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reviews within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_READ')")
@Transactional(readOnly = true)
public class ReviewBook {
    private static final int MOST = 200;

    private final ReviewStore store;
    private final ProposalStore proposals;
    private final ReviewScope scope;

    ReviewBook(ReviewStore store, ProposalStore proposals, ReviewScope scope) {
        this.store = store;
        this.proposals = proposals;
        this.scope = scope;
    }

    /** The newest first. @param state null for all @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Review> page(ReviewState state, long beforeId, int limit) {
        return store.page(state, scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public ReviewView view(long id) {
        Review review = review(id);
        List<Reviewer> reviewers = store.reviewers(id);
        boolean mine = reviewers.stream()
                .anyMatch(each -> each.officerId().equals(scope.officer().officerId()));
        return new ReviewView(
                review,
                reviewers.stream().map(Reviewer::officerName).toList(),
                mine && review.state() == ReviewState.DRAWN,
                review.state() == ReviewState.DRAWN && scope.leads(review.actingBody()),
                attaches(review),
                sheets(review),
                store.acts(id).stream().map(ReviewBook::act).toList(),
                proposals.ofReview(id),
                new TaskSubject.Seen(ReviewRecords.key(id), review.version()));
    }

    /** The sample, after a file; empty before it is drawn. @param afterId id of the last one seen, or 0 */
    public List<ReviewFile> files(long id, long afterId, int limit) {
        Review review = review(id);
        List<ReviewFile> files = store.files(id, afterId, Math.min(limit, MOST));
        return sheets(review)
                ? files
                : files.stream().map(ReviewBook::withoutSheet).toList();
    }

    /** Points and reasons of a file. @throws NoSuchElementException when it is not shown to the reader */
    public Sheet sheet(long fileId) {
        ReviewFile file = store.file(fileId).orElseThrow(() -> new NoSuchElementException("file " + fileId));
        if (!sheets(review(file.reviewId()))) {
            throw new NoSuchElementException("file " + fileId);
        }
        Map<ScoreItem, Integer> points = new EnumMap<>(ScoreItem.class);
        Map<ScoreItem, String> reasons = new EnumMap<>(ScoreItem.class);
        for (Deduction score : store.scores(List.of(fileId)).getOrDefault(fileId, List.of())) {
            points.put(score.item(), score.points());
            reasons.put(score.item(), score.reason());
        }
        return new Sheet(points, reasons, file.serious(), file.clause(), file.seriousReason(), file.advice());
    }

    Review review(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no review " + id));
    }

    /** What is put right is proved by the reviewed body. */
    private boolean attaches(Review review) {
        return review.state() == ReviewState.CONFIRMED && scope.worksFor(review.reviewedBody());
    }

    private boolean sheets(Review review) {
        return review.state().compareTo(ReviewState.SCORED) >= 0 || !scope.onlyReviewed(review);
    }

    private static ReviewFile withoutSheet(ReviewFile file) {
        return new ReviewFile(
                file.id(),
                file.reviewId(),
                file.caseId(),
                file.caseNumber(),
                file.matterId(),
                file.matterName(),
                file.closedOn(),
                file.reasons(),
                null,
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                null);
    }

    private static ReviewView.Act act(ActRow act) {
        return new ReviewView.Act(
                act.step(),
                act.stepName(),
                act.outcome(),
                act.opinion(),
                act.officerName(),
                act.unitName(),
                act.actedAt());
    }
}

package org.countypowers.feedback;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.feedback.domain.RatingStore;
import org.countypowers.forms.AnswerText;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads complaints and bad ratings within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('FEEDBACK_READ')")
@Transactional(readOnly = true)
public class FeedbackBook {
    public static final int CAP = 1000;

    private static final int MOST = 200;

    private final FeedbackStore store;
    private final RatingStore ratings;
    private final FeedbackRecords records;
    private final FeedbackScope scope;
    private final CurrentOfficer officers;

    FeedbackBook(
            FeedbackStore store,
            RatingStore ratings,
            FeedbackRecords records,
            FeedbackScope scope,
            CurrentOfficer officers) {
        this.store = store;
        this.ratings = ratings;
        this.records = records;
        this.scope = scope;
        this.officers = officers;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<FeedbackLine> page(FeedbackQuery query, long beforeId, int limit) {
        return store.page(query, scope.reading(), records.today(), beforeId, Math.min(limit, MOST)).stream()
                .map(FeedbackBook::line)
                .toList();
    }

    /** Up to {@link #CAP}. */
    public int count(FeedbackQuery query) {
        return store.count(query, scope.reading(), records.today(), CAP);
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public FeedbackView view(long id) {
        FeedbackRow row = row(id);
        Set<RatingReason> reasons = row.ratingId() == null
                ? Set.of()
                : ratings.find(row.ratingId()).orElseThrow().reasons();
        boolean mayReveal = row.reachable()
                && (scope.revealing().contains(row.handlingBody())
                        || scope.revealing().contains(row.officeBody()))
                && !store.involved(id, officers.require().officerId());
        return new FeedbackView(
                line(row),
                reasons,
                store.acts(id).stream().map(FeedbackBook::act).toList(),
                mayReveal,
                new TaskSubject.Seen(FeedbackRecords.key(id), row.version()));
    }

    FeedbackRow row(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no feedback " + id));
    }

    private static FeedbackView.Act act(ActRow act) {
        Object measures = AnswerText.read(act.answers()).get("measures");
        return new FeedbackView.Act(
                act.step(),
                act.stepName(),
                act.outcome(),
                act.opinion(),
                Objects.toString(measures, ""),
                act.officerName(),
                act.unitName(),
                act.actedAt());
    }

    private static FeedbackLine line(FeedbackRow row) {
        return new FeedbackLine(
                row.id(),
                row.kind(),
                row.number(),
                row.caseId(),
                row.caseNumber(),
                row.title(),
                row.handlingBody(),
                row.officeBody(),
                row.topic(),
                row.channel(),
                row.text(),
                row.score(),
                row.party(),
                row.receivedOn(),
                row.state(),
                row.firstBy(),
                row.handleBy(),
                row.callBackBy(),
                row.closedOn(),
                row.due(),
                row.finding(),
                row.callBack(),
                row.attempts(),
                row.recordedBy());
    }
}

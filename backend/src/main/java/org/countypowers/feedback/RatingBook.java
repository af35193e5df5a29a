package org.countypowers.feedback;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.feedback.domain.RatingStore;
import org.countypowers.organisation.Bodies;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads ratings within the reader's scope, one by one and counted by body and month. */
@Service
@PreAuthorize("hasAuthority('FEEDBACK_READ')")
@Transactional(readOnly = true)
public class RatingBook {
    public static final int CAP = 1000;
    /** Below so many a rate says nothing, and may say who. */
    public static final int FEW = 10;

    private static final int MOST = 200;
    private static final int MOST_COUNTS = 500;
    private static final int MONTHS = 12;
    private static final int MONTH = 7;
    private static final int WHOLE = 100;

    private final RatingStore store;
    private final FeedbackScope scope;
    private final FeedbackRecords records;
    private final Bodies bodies;

    RatingBook(RatingStore store, FeedbackScope scope, FeedbackRecords records, Bodies bodies) {
        this.store = store;
        this.scope = scope;
        this.records = records;
        this.bodies = bodies;
    }

    /** @param goodPercent share of ratings that are not bad; null where there are too few */
    public record Count(String month, String body, int total, int good, int bad, Integer goodPercent) {}

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Rating> page(boolean badOnly, long beforeId, int limit) {
        return store.page(badOnly, scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** Up to {@link #CAP}. */
    public int count(boolean badOnly) {
        return store.count(badOnly, scope.reading(), CAP);
    }

    /** Of this month and the eleven before, the latest first. */
    public List<Count> counts() {
        LocalDate today = records.today();
        return store.counts(month(today.minusMonths(MONTHS - 1L)), month(today), scope.reading(), MOST_COUNTS).stream()
                .map(count -> new Count(
                        count.ratedMonth(),
                        bodies.body(count.bodyId()).name(),
                        count.total(),
                        count.good(),
                        count.bad(),
                        count.total() < FEW ? null : Math.round(count.good() * (float) WHOLE / count.total())))
                .toList();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, MONTH);
    }
}

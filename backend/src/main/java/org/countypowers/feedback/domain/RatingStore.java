package org.countypowers.feedback.domain;

import java.util.List;
import java.util.Optional;
import org.countypowers.feedback.Rating;

/** The table of ratings: written once, never changed. */
public interface RatingStore {
    /**
     * Counts of one body in one month.
     *
     * @param ratedMonth such as 2026-03
     * @param total all of them; {@code good} 3 and more, {@code bad} the lowest two
     */
    record Count(String bodyId, String ratedMonth, int total, int good, int bad) {}

    /** @return the new one's id, or empty when the service is rated already */
    Optional<Long> add(Rating rating);

    Optional<Rating> find(long id);

    /** The newest first, before an id. */
    List<Rating> page(boolean badOnly, FeedbackStore.Scope scope, long beforeId, int limit);

    int count(boolean badOnly, FeedbackStore.Scope scope, int cap);

    /** By body from a month to another, both included, the latest month first. */
    List<Count> counts(String from, String to, FeedbackStore.Scope scope, int limit);
}

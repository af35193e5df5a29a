package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** What the worklist says of reviews. */
@Component
class ListedReviews {
    private final ReviewStore store;
    private final Bodies bodies;

    ListedReviews(ReviewStore store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    /** One read, however many. @return by business key */
    Map<String, Listed> of(Collection<Long> ids) {
        return store.plain(ids).stream().collect(Collectors.toMap(each -> ReviewRecords.key(each.id()), this::listed));
    }

    private static LocalDate due(Review review) {
        return switch (review.state()) {
            case SCORED -> review.answerDue();
            case CONFIRMED -> review.rectifyDue();
            default -> null;
        };
    }

    private Listed listed(Review review) {
        return new Listed(
                ReviewRecords.key(review.id()),
                review.quarter().toString(),
                "",
                bodies.body(review.reviewedBody()).name() + "案卷评查",
                review.divisionCode(),
                bodies.uniqueName(review.divisionCode()),
                bodies.body(review.organBody()).name(),
                due(review),
                false,
                "REVIEW_" + review.state());
    }
}

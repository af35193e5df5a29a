package org.countypowers.feedback;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** What the worklist says of complaints and bad ratings. */
@Component
class ListedFeedback {
    private final FeedbackStore store;
    private final Bodies bodies;

    ListedFeedback(FeedbackStore store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    /** One read, however many. @return by business key */
    Map<String, Listed> of(Collection<Long> ids) {
        return store.find(ids).stream().map(this::listed).collect(Collectors.toMap(Listed::key, Function.identity()));
    }

    private Listed listed(FeedbackRow row) {
        return new Listed(
                FeedbackRecords.key(row.id()),
                row.number(),
                row.matterId(),
                row.title(),
                row.divisionCode(),
                bodies.uniqueName(row.divisionCode()),
                row.party(),
                row.due(),
                false,
                "FEEDBACK_" + row.kind());
    }
}

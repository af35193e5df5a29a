package org.countypowers.filereview;

import java.util.Map;
import java.util.Optional;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.organisation.LevelAbove;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which body reviews a sample: the one that gave the power, or the nearest above it with separate persons for each step. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewSeats {
    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewerPool pool;
    private final LevelAbove levels;

    ReviewSeats(ReviewStore store, ReviewRecords records, ReviewerPool pool, LevelAbove levels) {
        this.store = store;
        this.records = records;
        this.pool = pool;
        this.levels = levels;
    }

    /** Once the files are known, and with them who had one in hand. @return the body, which stays where none above has more */
    public String reviewing(String businessKey) {
        Review review = records.lock(ReviewRecords.id(businessKey));
        Optional<String> body = Optional.of(review.actingBody());
        while (body.isPresent() && !pool.suffices(body.get(), review)) {
            body = levels.of(body.get());
        }
        String acting = body.orElse(review.actingBody());
        if (!acting.equals(review.actingBody())) {
            store.seat(review.id(), acting);
            records.tell(review, "pass", Map.of("from", review.actingBody(), "to", acting));
        }
        return acting;
    }
}

package org.countypowers.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.deadline.Clocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The public comment on a major decision, from its notice to its end. Called by the model's steps. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BatchComments {
    private final BatchStore store;
    private final BatchActs acts;
    private final BatchNotices notices;
    private final BatchEvents events;
    private final CommentPeriod period;
    private final Clocks clocks;

    BatchComments(
            BatchStore store,
            BatchActs acts,
            BatchNotices notices,
            BatchEvents events,
            CommentPeriod period,
            Clocks clocks) {
        this.store = store;
        this.acts = acts;
        this.notices = notices;
        this.events = events;
        this.period = period;
        this.clocks = clocks;
    }

    /** The notice is issued; what was said is due on the first working day after the last day, which counts to its end. */
    void open(long batchId, Map<String, Object> answers) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        LocalDate from = CommentPeriod.from(answers);
        LocalDate until = period.until(answers);
        store.openComments(batchId, from, until);
        store.setDue(batchId, null, clocks.workingDayAfter(until, 1, batch.divisionCode()));
        notices.comment(batch, from, until, answers, acts.all(batchId, List.of(PairState.PROVINCE_REVIEW)));
        events.tell(batch, "comment", Map.of("from", from, "until", until));
    }

    /** What was said is in; nothing is due any longer. */
    void close(long batchId) {
        store.lock(batchId).orElseThrow();
        store.setDue(batchId, null, null);
    }
}

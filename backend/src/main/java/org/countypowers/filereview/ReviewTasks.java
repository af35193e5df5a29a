package org.countypowers.filereview;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Stream;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.ActRow;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** File reviews in the worklist. */
@Service
class ReviewTasks implements TaskSubject {
    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewActs acts;
    private final ReviewScope scope;
    private final ListedReviews list;

    ReviewTasks(ReviewStore store, ReviewRecords records, ReviewActs acts, ReviewScope scope, ListedReviews list) {
        this.store = store;
        this.records = records;
        this.acts = acts;
        this.scope = scope;
        this.list = list;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(ReviewRecords.PREFIX);
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        return list.of(keys.stream().map(ReviewRecords::id).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<ActRow> done = store.actsBy(officerId, beforeId, limit);
        Map<String, Listed> about =
                list.of(done.stream().map(ActRow::reviewId).distinct().toList());
        return done.stream()
                .map(act -> new Did(
                        act.id(),
                        act.actedAt(),
                        act.step(),
                        act.stepName(),
                        about.get(ReviewRecords.key(act.reviewId()))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countDone(String officerId, int cap) {
        return store.countActsBy(officerId, cap);
    }

    @Override
    public void requireReading(String key) {
        store.find(ReviewRecords.id(key), scope.reading()).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public Stream stream(String key) {
        return ReviewRecords.stream(ReviewRecords.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String key) {
        records.lock(ReviewRecords.id(key));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(Seen seen) {
        Review review = records.lock(ReviewRecords.id(seen.key()));
        if (review.version() != seen.version()) {
            throw new ReviewRefused(
                    "filereview.error.stale",
                    review.lastActor(),
                    review.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        return (item, officer, answers) -> acts.answer(review, item, officer, answers);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Done> doneAt(String taskId) {
        return store.act(taskId).map(act -> new Done(act.officerName(), act.actedAt()));
    }
}

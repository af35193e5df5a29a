package org.countypowers.filereview;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.casework.CaseLending;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.Reviewer;
import org.countypowers.organisation.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviewing body names who reviews; they read exactly the sample's files from then on until the result stands. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_WORK')")
@Transactional
public class ReviewDesk {
    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewScope scope;
    private final ReviewerPool pool;
    private final CaseLending lending;
    private final ReviewSettings settings;

    ReviewDesk(
            ReviewStore store,
            ReviewRecords records,
            ReviewScope scope,
            ReviewerPool pool,
            CaseLending lending,
            ReviewSettings settings) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.pool = pool;
        this.lending = lending;
        this.settings = settings;
    }

    /**
     * @param handled whether the officer had one of the files in hand and therefore may not review
     * @param named whether the officer is named already
     */
    public record Candidate(String officerId, String name, boolean handled, boolean named) {}

    /** Who may be named. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(long id) {
        Review review = store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("review " + id));
        Set<String> handled = pool.handled(review);
        Set<String> named =
                store.reviewers(id).stream().map(Reviewer::officerId).collect(Collectors.toSet());
        return pool.members(review.actingBody(), review).entrySet().stream()
                .map(each -> new Candidate(
                        each.getKey(), each.getValue(), handled.contains(each.getKey()), named.contains(each.getKey())))
                .toList();
    }

    /**
     * Names the reviewers, as often as needed before the sheets are handed in.
     *
     * @throws ReviewRefused for too few, for somebody of another body or who had one of the files in hand, or at another time
     */
    public void assign(long id, Collection<String> officerIds) {
        Review review = records.lock(id);
        if (!scope.leads(review.actingBody())) {
            throw new AccessDeniedException("for who signs off in the reviewing body");
        }
        if (review.state() != ReviewState.DRAWN) {
            throw new ReviewRefused("filereview.error.state");
        }
        if (Set.copyOf(officerIds).size() < settings.reviewers()) {
            throw new ReviewRefused("filereview.error.reviewers", String.valueOf(settings.reviewers()));
        }
        Map<String, String> members = pool.members(review.actingBody(), review);
        Set<String> handled = pool.handled(review);
        for (String officer : officerIds) {
            if (!members.containsKey(officer)) {
                throw records.refused(review.number(), "filereview.error.otherBody");
            }
            if (handled.contains(officer)) {
                throw records.refused(review.number(), "filereview.error.handled", members.get(officer));
            }
        }
        if (Collections.disjoint(
                officerIds,
                pool.of(review.actingBody(), List.of(Role.CASE_HANDLER)).keySet())) {
            throw new ReviewRefused("filereview.error.noHandler");
        }
        List<Reviewer> reviewers = officerIds.stream()
                .distinct()
                .map(officer -> new Reviewer(officer, members.get(officer)))
                .toList();
        store.assign(id, reviewers);
        lend(review, reviewers);
        records.touch(review);
        records.tell(
                review,
                "assign",
                Map.of("officers", reviewers.stream().map(Reviewer::officerName).collect(Collectors.joining("、"))));
    }

    private void lend(Review review, List<Reviewer> reviewers) {
        String ground = ReviewRecords.key(review.id());
        lending.takeBack(ground);
        List<Long> files = pool.cases(review);
        reviewers.forEach(reviewer -> lending.lend(files, reviewer.officerId(), ground));
    }
}

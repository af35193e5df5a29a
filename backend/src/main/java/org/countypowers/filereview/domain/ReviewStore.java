package org.countypowers.filereview.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewResult;
import org.countypowers.filereview.ReviewState;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.filereview.Stage;
import org.countypowers.filereview.Verdict;

/** The tables of file reviews. Scope is part of each reading statement. */
public interface ReviewStore {
    /** Bodies that review or are reviewed, and beginnings of the divisions of which all is seen. */
    record Scope(List<String> bodies, List<String> prefixes) {
        public boolean none() {
            return bodies.isEmpty() && prefixes.isEmpty();
        }
    }

    /** What is kept of the draw beside what all see. */
    record Secret(String seedCipher, String resultHash) {}

    record Reviewer(String officerId, String officerName) {}

    record Deduction(ScoreItem item, int points, String reason) {}

    /** @param answers the form as it was handed in, as JSON */
    record ActRow(
            Long id,
            long reviewId,
            String taskId,
            String step,
            String stepName,
            String outcome,
            String opinion,
            String answers,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime actedAt) {}

    /** @return false where the county's quarter was looked through already */
    boolean begin(Quarter quarter, String divisionCode, LocalDateTime at);

    boolean begun(Quarter quarter, String divisionCode);

    /** @return its id, or 0 where there is one of this quarter already */
    long add(Review review, String seedCipher);

    Optional<Review> find(long id, Scope scope);

    /** Without asking who reads; for commands that have judged that. */
    List<Review> plain(Collection<Long> ids);

    Optional<Review> lock(long id);

    Secret secret(long id);

    /** The newest first, before an id. @param state null for all */
    List<Review> page(ReviewState state, Scope scope, long beforeId, int limit);

    /** Reviews of these bodies by this one, the newest quarter first. */
    List<Review> history(String reviewedBody, String reviewingBody, String organBody, int limit);

    void drawn(long id, String seed, String resultHash, int sample, String name, LocalDateTime at);

    /** Another body reviews from now on. */
    void seat(long id, String body);

    void state(long id, ReviewState state);

    /** @param running the same day while the answer is waited for, null afterwards */
    void asked(long id, LocalDate due, LocalDate running);

    void confirmed(long id, ReviewResult result, Stage stage, int passed, int serious, LocalDate on, LocalDate due);

    void resolved(long id, LocalDate on);

    void touch(long id, String actor, LocalDateTime at);

    /** Ids of reviews whose body was to answer before this day, after an id. */
    List<Long> unanswered(LocalDate today, long afterId, int limit);

    void addFiles(List<ReviewFile> files);

    List<ReviewFile> files(long reviewId, long afterId, int limit);

    Optional<ReviewFile> file(long id);

    void score(long fileId, Sheet sheet, int total, Verdict verdict, Reviewer by, LocalDateTime at);

    Map<Long, List<Deduction>> scores(Collection<Long> fileIds);

    int unscored(long reviewId);

    boolean scoredBy(long reviewId, String officerId);

    void assign(long reviewId, List<Reviewer> reviewers);

    List<Reviewer> reviewers(long reviewId);

    void add(ActRow act);

    List<ActRow> acts(long reviewId);

    Optional<ActRow> act(String taskId);

    List<ActRow> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);
}

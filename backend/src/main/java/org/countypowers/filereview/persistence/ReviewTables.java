package org.countypowers.filereview.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewResult;
import org.countypowers.filereview.ReviewState;
import org.countypowers.filereview.Sheet;
import org.countypowers.filereview.Stage;
import org.countypowers.filereview.Verdict;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ScoreRules;
import org.countypowers.filereview.persistence.ReviewFileMapper.ScoreRow;
import org.countypowers.filereview.persistence.ReviewFileMapper.SheetRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class ReviewTables implements ReviewStore {
    /** Rows of one insert. */
    private static final int MOST_ROWS = 200;

    private final ReviewMapper mapper;
    private final ReviewFileMapper files;

    ReviewTables(ReviewMapper mapper, ReviewFileMapper files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public boolean begin(Quarter quarter, String divisionCode, LocalDateTime at) {
        try {
            mapper.begin(quarter, divisionCode, at);
            return true;
        } catch (DuplicateKeyException begun) {
            return false;
        }
    }

    @Override
    public boolean begun(Quarter quarter, String divisionCode) {
        return mapper.begun(quarter, divisionCode) > 0;
    }

    @Override
    public long add(Review review, String seedCipher) {
        NewId key = new NewId();
        try {
            mapper.add(review, seedCipher, key);
        } catch (DuplicateKeyException taken) {
            return 0;
        }
        return key.getId();
    }

    @Override
    public Optional<Review> find(long id, Scope scope) {
        return scope.none() ? Optional.empty() : Optional.ofNullable(mapper.find(id, scope));
    }

    @Override
    public List<Review> plain(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.plain(ids);
    }

    @Override
    public Optional<Review> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Secret secret(long id) {
        return mapper.secret(id);
    }

    @Override
    public List<Review> page(ReviewState state, Scope scope, long beforeId, int limit) {
        return scope.none() ? List.of() : mapper.page(state, scope, beforeId, limit);
    }

    @Override
    public List<Review> history(String reviewedBody, String reviewingBody, String organBody, int limit) {
        return mapper.history(reviewedBody, reviewingBody, organBody, limit);
    }

    @Override
    public void drawn(long id, String seed, String resultHash, int sample, String name, LocalDateTime at) {
        mapper.drawn(id, seed, resultHash, sample, name, at);
    }

    @Override
    public void seat(long id, String body) {
        mapper.seat(id, body);
    }

    @Override
    public void state(long id, ReviewState state) {
        mapper.state(id, state);
    }

    @Override
    public void asked(long id, LocalDate due, LocalDate running) {
        mapper.asked(id, due, running);
    }

    @Override
    public void confirmed(
            long id, ReviewResult result, Stage stage, int passed, int serious, LocalDate on, LocalDate due) {
        mapper.confirmed(id, result, stage, passed, serious, on, due);
    }

    @Override
    public void resolved(long id, LocalDate on) {
        mapper.resolved(id, on);
    }

    @Override
    public void touch(long id, String actor, LocalDateTime at) {
        mapper.touch(id, actor, at);
    }

    @Override
    public List<Long> unanswered(LocalDate today, long afterId, int limit) {
        return mapper.unanswered(today, afterId, limit);
    }

    @Override
    public void addFiles(List<ReviewFile> all) {
        for (int from = 0; from < all.size(); from += MOST_ROWS) {
            files.addFiles(all.subList(from, Math.min(all.size(), from + MOST_ROWS)));
        }
    }

    @Override
    public List<ReviewFile> files(long reviewId, long afterId, int limit) {
        return files.files(reviewId, afterId, limit);
    }

    @Override
    public Optional<ReviewFile> file(long id) {
        return Optional.ofNullable(files.file(id));
    }

    @Override
    public void score(long fileId, Sheet sheet, int total, Verdict verdict, Reviewer by, LocalDateTime at) {
        SheetRow row = new SheetRow(
                sheet.serious(),
                sheet.serious() ? ScoreRules.text(sheet.clause()) : "",
                sheet.serious() ? ScoreRules.text(sheet.seriousReason()) : "",
                ScoreRules.text(sheet.advice()));
        files.score(fileId, row, total, verdict, by, at);
        files.forgetScores(fileId);
        List<Deduction> scores = new ArrayList<>();
        sheet.points()
                .forEach((item, points) -> scores.add(new Deduction(
                        item, points, ScoreRules.text(sheet.reasons().get(item)))));
        files.addScores(fileId, scores);
    }

    @Override
    public Map<Long, List<Deduction>> scores(Collection<Long> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : files.scores(fileIds).stream()
                        .collect(Collectors.groupingBy(
                                ScoreRow::fileId,
                                Collectors.mapping(
                                        row -> new Deduction(row.item(), row.points(), row.reason()),
                                        Collectors.toList())));
    }

    @Override
    public int unscored(long reviewId) {
        return files.unscored(reviewId);
    }

    @Override
    public boolean scoredBy(long reviewId, String officerId) {
        return files.scoredBy(reviewId, officerId) > 0;
    }

    @Override
    public void assign(long reviewId, List<Reviewer> reviewers) {
        files.forgetReviewers(reviewId);
        files.assign(reviewId, reviewers);
    }

    @Override
    public List<Reviewer> reviewers(long reviewId) {
        return files.reviewers(reviewId);
    }

    @Override
    public void add(ActRow act) {
        files.addAct(act);
    }

    @Override
    public List<ActRow> acts(long reviewId) {
        return files.acts(reviewId);
    }

    @Override
    public Optional<ActRow> act(String taskId) {
        return Optional.ofNullable(files.act(taskId));
    }

    @Override
    public List<ActRow> actsBy(String officerId, long beforeId, int limit) {
        return files.actsBy(officerId, beforeId, limit);
    }

    @Override
    public int countActsBy(String officerId, int cap) {
        return files.countActsBy(officerId, cap);
    }
}

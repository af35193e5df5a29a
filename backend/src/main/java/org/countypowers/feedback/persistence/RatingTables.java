package org.countypowers.feedback.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.feedback.Rating;
import org.countypowers.feedback.RatingReason;
import org.countypowers.feedback.domain.FeedbackStore.Scope;
import org.countypowers.feedback.domain.RatingStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class RatingTables implements RatingStore {
    private static final int MONTH = 7;

    private final RatingMapper mapper;

    RatingTables(RatingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Long> add(Rating rating) {
        NewId key = new NewId();
        try {
            mapper.add(row(rating), rating.ratedAt().toLocalDate().toString().substring(0, MONTH), key);
        } catch (DuplicateKeyException ratedAlready) {
            return Optional.empty();
        }
        return Optional.of(key.getId());
    }

    @Override
    public Optional<Rating> find(long id) {
        return Optional.ofNullable(mapper.find(id)).map(RatingTables::rating);
    }

    @Override
    public List<Rating> page(boolean badOnly, Scope scope, long beforeId, int limit) {
        return FeedbackTables.sees(scope)
                ? mapper.page(badOnly, scope, beforeId, limit).stream()
                        .map(RatingTables::rating)
                        .toList()
                : List.of();
    }

    @Override
    public int count(boolean badOnly, Scope scope, int cap) {
        return FeedbackTables.sees(scope) ? mapper.count(badOnly, scope, cap) : 0;
    }

    @Override
    public List<Count> counts(String from, String to, Scope scope, int limit) {
        return FeedbackTables.sees(scope) ? mapper.counts(from, to, scope, limit) : List.of();
    }

    private static RatingMapper.Row row(Rating rating) {
        return new RatingMapper.Row(
                null,
                rating.caseId(),
                rating.caseNumber(),
                rating.matterName(),
                rating.bodyId(),
                rating.divisionCode(),
                rating.score(),
                new TreeSet<>(rating.reasons()).stream().map(RatingReason::name).collect(Collectors.joining(",")),
                rating.remark(),
                rating.channel(),
                rating.recordedBy(),
                rating.ratedAt());
    }

    private static Rating rating(RatingMapper.Row row) {
        Set<RatingReason> reasons = row.reasons().isEmpty()
                ? Set.of()
                : Arrays.stream(row.reasons().split(","))
                        .map(RatingReason::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Rating(
                row.id(),
                row.caseId(),
                row.caseNumber(),
                row.matterName(),
                row.bodyId(),
                row.divisionCode(),
                row.score(),
                reasons,
                row.remark(),
                row.channel(),
                row.recordedBy(),
                row.ratedAt());
    }
}

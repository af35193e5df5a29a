package org.countypowers.feedback.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.feedback.FeedbackQuery;
import org.countypowers.feedback.domain.FeedbackStore;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackTables implements FeedbackStore {
    private final FeedbackMapper mapper;

    FeedbackTables(FeedbackMapper mapper) {
        this.mapper = mapper;
    }

    static boolean sees(Scope scope) {
        return !scope.bodies().isEmpty() || !scope.prefixes().isEmpty();
    }

    @Override
    public long add(FeedbackRow row, String number, Set<String> involved) {
        NewId key = new NewId();
        mapper.add(row, key);
        mapper.number(key.getId(), number + "%05d".formatted(key.getId()));
        if (!involved.isEmpty()) {
            mapper.involve(key.getId(), involved);
        }
        return key.getId();
    }

    @Override
    public void change(Change change) {
        mapper.change(change);
    }

    @Override
    public Optional<FeedbackRow> find(long id, Scope scope) {
        return sees(scope) ? Optional.ofNullable(mapper.find(id, scope)) : Optional.empty();
    }

    @Override
    public List<FeedbackRow> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.all(ids);
    }

    @Override
    public Optional<FeedbackRow> numbered(String number) {
        return Optional.ofNullable(mapper.numbered(number));
    }

    @Override
    public Optional<FeedbackRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public List<FeedbackRow> page(FeedbackQuery query, Scope scope, LocalDate today, long beforeId, int limit) {
        return sees(scope) ? mapper.page(query, scope, today, beforeId, limit) : List.of();
    }

    @Override
    public int count(FeedbackQuery query, Scope scope, LocalDate today, int cap) {
        return sees(scope) ? mapper.count(query, scope, today, cap) : 0;
    }

    @Override
    public boolean involved(long fileId, String officerId) {
        return mapper.involved(fileId, officerId) > 0;
    }

    @Override
    public Set<String> involved(long fileId) {
        return mapper.involvedOfficers(fileId);
    }

    @Override
    public void involve(long fileId, Set<String> officerIds) {
        if (!officerIds.isEmpty()) {
            mapper.involve(fileId, officerIds);
        }
    }

    @Override
    public void seat(long fileId, String handlingBody, String officeBody) {
        mapper.seat(fileId, handlingBody, officeBody);
    }

    @Override
    public void add(ActRow act) {
        mapper.addAct(act);
    }

    @Override
    public List<ActRow> acts(long fileId) {
        return mapper.acts(fileId);
    }

    @Override
    public Optional<ActRow> act(String taskId) {
        return Optional.ofNullable(mapper.act(taskId));
    }

    @Override
    public List<ActRow> actsBy(String officerId, long beforeId, int limit) {
        return mapper.actsBy(officerId, beforeId, limit);
    }

    @Override
    public int countActsBy(String officerId, int cap) {
        return mapper.countActsBy(officerId, cap);
    }
}

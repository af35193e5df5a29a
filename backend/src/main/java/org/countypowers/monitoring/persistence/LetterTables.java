package org.countypowers.monitoring.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.LetterCase;
import org.countypowers.monitoring.domain.LetterStore;
import org.countypowers.monitoring.persistence.CardMapper.NewId;
import org.countypowers.organisation.Member;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class LetterTables implements LetterStore {
    private final LetterMapper mapper;

    LetterTables(LetterMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Long> add(Letter letter) {
        NewId key = new NewId();
        try {
            mapper.add(letter, key);
        } catch (DuplicateKeyException known) {
            return Optional.empty();
        }
        return Optional.of(key.getId());
    }

    @Override
    public void addCases(long letterId, Collection<LetterCase> cases) {
        mapper.addCases(letterId, cases);
    }

    @Override
    public void addReaders(long letterId, Collection<Member> readers) {
        mapper.addReaders(letterId, readers);
    }

    @Override
    public List<Letter> page(Scope scope, long beforeId, int limit) {
        return reaches(scope) ? mapper.page(scope, beforeId, limit) : List.of();
    }

    @Override
    public Optional<Letter> find(long id, Scope scope) {
        return reaches(scope) ? Optional.ofNullable(mapper.find(id, scope)) : Optional.empty();
    }

    @Override
    public Optional<Letter> lock(long id, Scope scope) {
        return reaches(scope) ? Optional.ofNullable(mapper.lock(id, scope)) : Optional.empty();
    }

    private static boolean reaches(Scope scope) {
        return scope.prefix() != null || !scope.offices().isEmpty();
    }

    @Override
    public List<LetterCase> cases(long letterId) {
        return mapper.cases(letterId);
    }

    @Override
    public List<String> readers(long letterId) {
        return mapper.readers(letterId);
    }

    @Override
    public void withdraw(long id, LocalDate on, String name, String reason) {
        mapper.withdraw(id, on, name, reason);
    }
}

package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.casework.domain.ClosedCaseStore;
import org.springframework.stereotype.Repository;

@Repository
class ClosedCaseTables implements ClosedCaseStore {
    private final ClosedCaseMapper mapper;

    ClosedCaseTables(ClosedCaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<ClosedRow> closed(String countyCode, LocalDate from, LocalDate to, long afterId, int limit) {
        return mapper.closedIn(countyCode, from, to, afterId, limit);
    }

    @Override
    public List<ClosedRow> closed(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.closed(caseIds);
    }

    @Override
    public List<ClosedOn> closedFrom(LocalDate from, long afterId, LocalDate to, int limit) {
        return mapper.closedFrom(from, afterId, to, limit);
    }

    @Override
    public Optional<LocalDate> firstClosed() {
        return Optional.ofNullable(mapper.firstClosed());
    }

    @Override
    public List<String> handlers(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.handlers(caseIds);
    }
}

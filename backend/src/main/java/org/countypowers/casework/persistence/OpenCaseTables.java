package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.casework.domain.OpenCaseStore;
import org.springframework.stereotype.Repository;

@Repository
class OpenCaseTables implements OpenCaseStore {
    private final OpenCaseMapper mapper;

    OpenCaseTables(OpenCaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<OpenRow> open(
            String matterId, String divisionCode, boolean town, Collection<String> statuses, long afterId, int limit) {
        return mapper.open(matterId, divisionCode, town, statuses, afterId, limit);
    }

    @Override
    public List<OpenRow> openSince(
            Collection<String> matterIds,
            String divisionCode,
            boolean town,
            Collection<String> statuses,
            LocalDate since,
            long afterId,
            int limit) {
        return matterIds.isEmpty()
                ? List.of()
                : mapper.openSince(matterIds, divisionCode, town, statuses, since, afterId, limit);
    }

    @Override
    public List<RoutedRow> routed(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? List.of() : mapper.routed(caseIds);
    }

    @Override
    public List<Received> received(
            Collection<String> matterIds, String divisionCode, boolean town, LocalDate from, LocalDate to) {
        return matterIds.isEmpty() ? List.of() : mapper.received(matterIds, divisionCode, town, from, to);
    }

    @Override
    public void disallow(Collection<Long> caseIds) {
        if (!caseIds.isEmpty()) {
            mapper.disallow(caseIds);
        }
    }

    @Override
    public void leaveCopies(Collection<Long> caseIds) {
        if (!caseIds.isEmpty()) {
            mapper.leaveCopies(caseIds);
        }
    }

    @Override
    public void allow(List<Access> accesses) {
        mapper.allow(accesses);
    }

    @Override
    public boolean answeredElsewhere(long caseId, Collection<String> steps) {
        return mapper.answeredElsewhere(caseId, steps);
    }
}

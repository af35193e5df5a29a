package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.casework.domain.ExaminedCaseStore;
import org.springframework.stereotype.Repository;

@Repository
class ExaminedCaseTables implements ExaminedCaseStore {
    private final ExaminedCaseMapper mapper;

    ExaminedCaseTables(ExaminedCaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<ExaminedRow> on(LocalDate day, String division, String afterCounty, long afterId, int limit) {
        return mapper.on(day, division, afterCounty, afterId, limit);
    }

    @Override
    public List<DecidedRow> decided(Collection<String> applicants, String step, LocalDate from, LocalDate to) {
        return applicants.isEmpty() ? List.of() : mapper.decided(applicants, step, from, to);
    }

    @Override
    public List<NumberedRow> decided(
            String applicant, String officerId, String step, LocalDate from, LocalDate to, int limit) {
        return mapper.numbered(applicant, officerId, step, from, to, limit);
    }
}

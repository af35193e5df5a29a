package org.countypowers.casework.persistence;

import java.util.List;
import java.util.Optional;
import org.countypowers.casework.domain.CaseStore;
import org.springframework.stereotype.Repository;

@Repository
class CaseTables implements CaseStore {
    private final CaseMapper mapper;

    CaseTables(CaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int nextSerial(String prefix) {
        mapper.raiseSerial(prefix);
        return mapper.serial(prefix);
    }

    @Override
    public long add(CaseRow row) {
        CaseMapper.NewId key = new CaseMapper.NewId();
        mapper.add(row, key);
        return key.getId();
    }

    @Override
    public void update(CaseRow row) {
        mapper.update(row);
    }

    @Override
    public Optional<CaseRow> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<CaseRow> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    @Override
    public Optional<CaseRow> byRequest(String requestId) {
        return Optional.ofNullable(mapper.byRequest(requestId));
    }

    @Override
    public void allow(String unitId, long caseId, String access) {
        mapper.allow(unitId, caseId, access);
    }

    @Override
    public void disallowAll(long caseId) {
        mapper.disallowAll(caseId);
    }

    @Override
    public Optional<String> access(long caseId, List<String> unitIds, String divisionPrefix) {
        return Optional.ofNullable(mapper.access(caseId, unitIds, divisionPrefix));
    }

    @Override
    public List<CaseRow> search(
            String text,
            String identifierLookup,
            List<String> unitIds,
            String divisionPrefix,
            long beforeId,
            int limit) {
        return mapper.search(text, identifierLookup, unitIds, divisionPrefix, beforeId, limit);
    }

    @Override
    public void addOpinion(OpinionRow opinion) {
        mapper.addOpinion(opinion);
    }

    @Override
    public List<OpinionRow> opinions(long caseId) {
        return mapper.opinions(caseId);
    }

    @Override
    public Optional<OpinionRow> lastOpinion(long caseId, String step) {
        return Optional.ofNullable(mapper.lastOpinion(caseId, step));
    }
}

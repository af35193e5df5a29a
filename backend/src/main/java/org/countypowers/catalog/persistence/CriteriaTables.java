package org.countypowers.catalog.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.countypowers.catalog.domain.CriteriaStore;
import org.springframework.stereotype.Repository;

@Repository
class CriteriaTables implements CriteriaStore {
    private final CriteriaMapper mapper;

    CriteriaTables(CriteriaMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(JudgementRow judgement, List<Long> evidence) {
        mapper.add(judgement);
        if (!evidence.isEmpty()) {
            mapper.addEvidence(judgement, evidence);
        }
    }

    @Override
    public List<JudgementRow> judgements(String matterId) {
        return mapper.judgements(matterId);
    }

    @Override
    public List<EvidenceRow> evidence(String matterId) {
        return mapper.evidence(matterId);
    }

    @Override
    public List<Verdict> verdicts(Collection<String> matterIds, LocalDateTime before) {
        return matterIds.isEmpty() ? List.of() : mapper.verdicts(matterIds, before);
    }
}

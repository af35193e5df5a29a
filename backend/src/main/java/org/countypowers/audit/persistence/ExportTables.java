package org.countypowers.audit.persistence;

import java.util.List;
import org.countypowers.audit.domain.ExportStore;
import org.countypowers.audit.domain.ExportStore.SealedLeaf;
import org.springframework.stereotype.Repository;

@Repository
class ExportTables implements ExportStore {
    private final ExportMapper mapper;

    ExportTables(ExportMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Step> walk(Place from, boolean readings, int limit) {
        return mapper.walk(from, readings, limit);
    }

    @Override
    public List<SealedLeaf> readingLeaves(String afterId, long afterSeq, int limit) {
        return mapper.readingLeaves(afterId, afterSeq, limit);
    }
}

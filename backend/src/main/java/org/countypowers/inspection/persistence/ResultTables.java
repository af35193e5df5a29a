package org.countypowers.inspection.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.domain.ResultStore;
import org.springframework.stereotype.Repository;

@Repository
class ResultTables implements ResultStore {
    private final ResultMapper mapper;

    ResultTables(ResultMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Visit> page(
            Period period, Collection<VisitGround> grounds, LocalDate beforeDay, long beforeId, int limit) {
        return mapper.page(period, grounds, beforeDay, beforeId, limit);
    }
}

package org.countypowers.inspection.persistence;

import java.util.Collection;
import java.util.List;
import org.countypowers.inspection.domain.PassingStore;
import org.springframework.stereotype.Repository;

@Repository
class PassingTables implements PassingStore {
    private final PassingMapper mapper;

    PassingTables(PassingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Long> waiting(String bodyId, Collection<Long> objectIds) {
        return mapper.waiting(bodyId, objectIds);
    }

    @Override
    public void give(long visitId, Collection<Long> objectIds, String bodyId) {
        mapper.give(visitId, objectIds, bodyId);
    }

    @Override
    public void leave(long visitId, Collection<Long> objectIds) {
        mapper.leave(visitId, objectIds);
    }
}

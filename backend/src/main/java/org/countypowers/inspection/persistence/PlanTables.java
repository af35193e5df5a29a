package org.countypowers.inspection.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.CappedObject;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanLine;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.inspection.domain.PlanStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class PlanTables implements PlanStore {
    private static final int PART = 500;

    private final PlanMapper mapper;

    PlanTables(PlanMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public long add(Plan plan) {
        NewId key = new NewId();
        try {
            mapper.add(plan, key);
            return key.getId();
        } catch (DuplicateKeyException taken) {
            return 0;
        }
    }

    @Override
    public void setLines(long planId, List<PlanLine> lines) {
        mapper.dropLines(planId);
        mapper.addLines(planId, lines);
    }

    @Override
    public int nextEdition(String bodyId, int year) {
        return mapper.drafts(bodyId, year) > 0 ? 0 : mapper.lastEdition(bodyId, year) + 1;
    }

    @Override
    public Optional<Plan> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Optional<Plan> find(long id, InspectionReaders readers) {
        return readers.none() ? Optional.empty() : Optional.ofNullable(mapper.find(id, readers));
    }

    @Override
    public List<PlanLine> lines(long planId) {
        return mapper.lines(planId);
    }

    @Override
    public void setCapped(long planId, List<CappedObject> objects) {
        for (int from = 0; from < objects.size(); from += PART) {
            mapper.addCapped(planId, objects.subList(from, Math.min(from + PART, objects.size())));
        }
    }

    @Override
    public List<CappedObject> capped(long planId, long afterId, int limit) {
        return mapper.capped(planId, afterId, limit);
    }

    @Override
    public List<Plan> page(InspectionReaders readers, long beforeId, int limit) {
        return readers.none() ? List.of() : mapper.page(readers, beforeId, limit);
    }

    @Override
    public List<Plan> lockInForce(List<String> bodyIds, int year) {
        // By their keys: to look for rows under a lock would wait for other bodies' plans, too.
        List<Long> ids = bodyIds.isEmpty() ? List.of() : mapper.inForce(bodyIds, year);
        return ids.isEmpty() ? List.of() : mapper.lockInForce(ids);
    }

    @Override
    public void publish(long id, String name, LocalDateTime at) {
        mapper.publish(id, name, at);
    }

    @Override
    public void replace(long id) {
        mapper.replace(id);
    }

    @Override
    public void discard(long id) {
        mapper.dropLines(id);
        mapper.discard(id);
    }
}

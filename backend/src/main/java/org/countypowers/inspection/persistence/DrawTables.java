package org.countypowers.inspection.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.Draw;
import org.countypowers.inspection.domain.DrawStore;
import org.countypowers.inspection.domain.InspectionReaders;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class DrawTables implements DrawStore {
    private final DrawMapper mapper;

    DrawTables(DrawMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Turn> turns(Collection<String> bodyIds, int year) {
        return bodyIds.isEmpty() ? List.of() : mapper.turns(bodyIds, year);
    }

    @Override
    public int count(String divisionCode, int year) {
        return mapper.count(divisionCode, year);
    }

    @Override
    public long add(Draw draw, String seedCipher, List<DrawBody> bodies) {
        NewId key = new NewId();
        try {
            mapper.add(draw, seedCipher, key);
        } catch (DuplicateKeyException taken) {
            return 0;
        }
        mapper.addBodies(key.getId(), bodies);
        return key.getId();
    }

    @Override
    public Optional<Draw> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public Secret secret(long id) {
        return mapper.secret(id);
    }

    @Override
    public Optional<Draw> find(long id, InspectionReaders readers) {
        return readers.none() ? Optional.empty() : Optional.ofNullable(mapper.find(id, readers));
    }

    @Override
    public List<String> bodies(long id) {
        return mapper.bodies(id);
    }

    @Override
    public List<Draw> page(InspectionReaders readers, long beforeId, int limit) {
        return readers.none() ? List.of() : mapper.page(readers, beforeId, limit);
    }

    @Override
    public void drawn(long id, int visits, String resultHash, String name, LocalDateTime at) {
        mapper.drawn(id, visits, resultHash, name, at);
    }

    @Override
    public void publish(long id, String seed, String name, LocalDateTime at) {
        mapper.publish(id, seed, name, at);
    }

    @Override
    public void abandon(long id, String ground) {
        mapper.abandon(id, ground);
    }
}

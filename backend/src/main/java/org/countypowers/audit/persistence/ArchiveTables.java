package org.countypowers.audit.persistence;

import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.ArchiveStore;
import org.springframework.stereotype.Repository;

@Repository
class ArchiveTables implements ArchiveStore {
    private final ArchiveMapper mapper;

    ArchiveTables(ArchiveMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<ArchiveRow> find(int year) {
        return Optional.ofNullable(mapper.find(year));
    }

    @Override
    public List<ArchiveRow> page(int beforeYear, int limit) {
        return mapper.page(beforeYear, limit);
    }

    @Override
    public void add(ArchiveRow archive) {
        mapper.add(archive);
    }

    @Override
    public Optional<OrderRow> order(int year) {
        return Optional.ofNullable(mapper.order(year));
    }

    @Override
    public List<OrderRow> orders(int limit) {
        return mapper.orders(limit);
    }

    @Override
    public void order(OrderRow order) {
        mapper.place(order);
    }

    @Override
    public void fail(int year, String problem, String place) {
        mapper.fail(year, problem, place);
    }

    @Override
    public void done(int year) {
        mapper.done(year);
    }
}

package org.countypowers.catalog.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.domain.VersionStore;
import org.springframework.stereotype.Repository;

@Repository
class VersionTables implements VersionStore {
    private final VersionMapper mapper;

    VersionTables(VersionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(VersionRow version) {
        mapper.add(version);
    }

    @Override
    public Optional<VersionRow> last(String matterId) {
        return mapper.versions(matterId, 1).stream().findFirst();
    }

    @Override
    public Optional<VersionRow> on(String matterId, LocalDate day) {
        return Optional.ofNullable(mapper.on(matterId, day));
    }

    @Override
    public Optional<VersionRow> asOf(String matterId, LocalDate day, LocalDateTime recordedUntil) {
        return Optional.ofNullable(mapper.asOf(matterId, day, recordedUntil));
    }

    @Override
    public List<VersionRow> versions(String matterId, int limit) {
        return mapper.versions(matterId, limit);
    }

    @Override
    public List<String> unversioned() {
        return mapper.unversioned();
    }
}

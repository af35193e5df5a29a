package org.countypowers.reporting.persistence;

import java.util.Collection;
import java.util.List;
import org.countypowers.reporting.domain.LogStore;
import org.springframework.stereotype.Repository;

@Repository
class LogTables implements LogStore {
    private final LogMapper mapper;

    LogTables(LogMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<CaseLine> cases(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.cases(ids);
    }

    @Override
    public List<Named> bodies(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mapper.bodies(ids);
    }

    @Override
    public List<Named> divisions(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : mapper.divisions(codes);
    }
}

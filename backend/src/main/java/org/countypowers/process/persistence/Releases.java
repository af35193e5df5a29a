package org.countypowers.process.persistence;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.process.domain.ReleaseRegister;
import org.springframework.stereotype.Repository;

@Repository
class Releases implements ReleaseRegister {
    private final ReleaseMapper mapper;

    Releases(ReleaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String definitionInForce(String processKey, LocalDate day) {
        return Optional.ofNullable(mapper.definitionInForce(processKey, day))
                .orElseThrow(() -> new NoSuchElementException("no release of " + processKey + " in force on " + day));
    }

    @Override
    public boolean isKnown(String processKey, String contentHash) {
        return mapper.withContent(processKey, contentHash) > 0;
    }

    @Override
    public void add(String processKey, String definitionId, String contentHash, LocalDate validFrom) {
        mapper.insert(processKey, definitionId, contentHash, validFrom);
    }
}

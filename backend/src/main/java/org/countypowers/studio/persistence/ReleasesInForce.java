package org.countypowers.studio.persistence;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.process.ReleaseRegister;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine by which release a case starts: one statement a start. */
@Repository
class ReleasesInForce implements ReleaseRegister {
    private final ReleaseMapper mapper;

    ReleasesInForce(ReleaseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String definitionInForce(String processKey, LocalDate day) {
        return release(processKey, day).definitionId();
    }

    @Override
    public String definitionInForce(String processKey, String matterId, LocalDate day) {
        return found(mapper.startsBy(processKey, FlowKind.ofGeneral(processKey), matterId, day), processKey, day);
    }

    @Override
    @Transactional(readOnly = true)
    public long inForce(String processKey, LocalDate day) {
        return release(processKey, day).id();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> file(long releaseId, String name) {
        return Optional.ofNullable(mapper.file(releaseId, name));
    }

    private ReleaseRow release(String processKey, LocalDate day) {
        return found(mapper.inForce(processKey, day), processKey, day);
    }

    private static <T> T found(T found, String processKey, LocalDate day) {
        if (found == null) {
            throw new NoSuchElementException("no release of " + processKey + " in force on " + day);
        }
        return found;
    }
}

package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.process.ProcessMigrations;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Migrations of open cases, to read. */
@Service
@PreAuthorize("hasAuthority('FLOW_READ')")
@Transactional(readOnly = true)
public class Migrations {
    public static final int PAGE = 50;

    private final MigrationStore store;
    private final StudioStore releases;
    private final ProcessMigrations cases;

    Migrations(MigrationStore store, StudioStore releases, ProcessMigrations cases) {
        this.store = store;
        this.releases = releases;
        this.cases = cases;
    }

    /**
     * From which release cases would go over to another one: the newest with open cases, also when it was withdrawn; where none
     * has any, the one before it.
     *
     * @return its number, or 0 for none
     */
    public int source(String processKey, int toVersion) {
        List<ReleaseRow> others = releases.releases(processKey, Integer.MAX_VALUE, PAGE).stream()
                .filter(row -> row.version() != toVersion && !row.definitionId().isEmpty())
                .toList();
        Set<String> open =
                cases.open(others.stream().map(ReleaseRow::definitionId).toList());
        return others.stream()
                .filter(row -> open.contains(row.definitionId()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(row -> row.version() < toVersion && row.state() == ReleaseState.RELEASED)
                        .findFirst())
                .or(() -> others.stream().findFirst())
                .map(ReleaseRow::version)
                .orElse(0);
    }

    /** The newest first; a page before the id. */
    public List<MigrationRow> page(String processKey, long beforeId) {
        return store.page(processKey, beforeId, PAGE);
    }

    public MigrationRow migration(long id) {
        return store.find(id).orElseThrow();
    }

    /** Step of the older release to step of the newer; '' for none. */
    public Map<String, String> steps(long id) {
        return MigrationDesk.Steps.of(migration(id).steps());
    }

    /** By key of the subject; a page after it. @param state null for all */
    public List<CaseRow> cases(long id, CaseState state, String afterSubject) {
        return store.cases(id, state, afterSubject, PAGE);
    }

    public Map<CaseState, Integer> tally(long id) {
        return store.tally(id);
    }
}

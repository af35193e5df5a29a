package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
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

    Migrations(MigrationStore store) {
        this.store = store;
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

package org.countypowers.studio;

import java.util.Map;
import java.util.Set;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.stereotype.Component;

/** Where open cases may go: to what is in force, and never past a step that the law asks for. */
@Component
class MigrationRules {
    private final StudioStore store;
    private final StudioRecords records;
    private final FlowChecks checks;

    MigrationRules(StudioStore store, StudioRecords records, FlowChecks checks) {
        this.store = store;
        this.records = records;
        this.checks = checks;
    }

    /** @throws StudioRefused for a release that was withdrawn, or whose day is to come */
    void requireTarget(ReleaseRow newer) {
        if (!newer.hasBegun(records.today())) {
            throw new StudioRefused("studio.error.notInForce", String.valueOf(newer.version()));
        }
    }

    /** @throws StudioRefused naming the first step whose cases would skip one */
    void requireNothingSkipped(ReleaseRow older, ReleaseRow newer, Map<String, String> steps) {
        skipped(older, newer, steps).stream().findFirst().ifPresent(step -> {
            throw new StudioRefused("studio.error.skipsStep", name(older, step), name(newer, steps.get(step)));
        });
    }

    private String name(ReleaseRow release, String step) {
        return ModelSteps.names(store.content(release).model()).getOrDefault(step, step);
    }

    /** Steps whose cases would skip what the law asks for. */
    Set<String> skipped(ReleaseRow older, ReleaseRow newer, Map<String, String> steps) {
        return checks.skipped(records.procedure(older.processKey()), store.content(older), store.content(newer), steps);
    }
}

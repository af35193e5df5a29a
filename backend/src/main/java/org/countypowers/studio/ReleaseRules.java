package org.countypowers.studio;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.stereotype.Component;

/** What must be so before a release is submitted, and again before it is let into force. */
@Component
class ReleaseRules {
    private final StudioStore store;
    private final StudioRecords records;
    private final FlowChecks checks;

    ReleaseRules(StudioStore store, StudioRecords records, FlowChecks checks) {
        this.store = store;
        this.records = records;
        this.checks = checks;
    }

    void requireSubmittable(ProcedureRow procedure, DraftRow draft, FlowContent content, LocalDate effectiveOn) {
        String key = procedure.processKey();
        // Otherwise it would undo unseen what comes into force in the meantime.
        int begunFrom = begunFrom(key, draft.basedOn());
        store.ahead(List.of(key), records.today()).stream()
                .filter(ahead -> ahead.version() != begunFrom)
                .findFirst()
                .ifPresent(ahead -> {
                    throw new StudioRefused(
                            "studio.error.notBasedOnAhead",
                            String.valueOf(ahead.version()),
                            ahead.validFrom().toString());
                });
        if (!store.waiting(List.of(key)).isEmpty()) {
            throw new StudioRefused("studio.error.anotherWaits");
        }
        if (store.inForce(List.of(key), records.today()).stream()
                .anyMatch(row -> row.contentHash().equals(content.hash()))) {
            throw new StudioRefused("studio.error.nothingChanged");
        }
        requireReleasable(procedure, content, effectiveOn);
        if (!store.isWalked(key, content.hash())) {
            throw new StudioRefused("studio.error.untried");
        }
    }

    /** A rejected release is a draft that was taken up again; 0 where there was none before. */
    private int begunFrom(String key, int version) {
        if (version == 0) {
            return 0;
        }
        ReleaseRow release = records.release(key, version);
        return release.state() == ReleaseState.REJECTED ? begunFrom(key, release.basedOn()) : version;
    }

    void requireReleasable(ProcedureRow procedure, FlowContent content, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(records.today())) {
            throw new StudioRefused("studio.error.dayPassed");
        }
        // It would be undone, unseen, on the day of the one that it was begun from.
        store.ahead(List.of(procedure.processKey()), records.today()).stream()
                .filter(ahead -> ahead.validFrom().isAfter(effectiveOn))
                .findFirst()
                .ifPresent(ahead -> {
                    throw new StudioRefused(
                            "studio.error.beforeAhead",
                            String.valueOf(ahead.version()),
                            ahead.validFrom().toString());
                });
        long errors = checks.errors(procedure, content);
        if (errors > 0) {
            throw new StudioRefused("studio.error.hasErrors", String.valueOf(errors));
        }
        String key = procedure.processKey();
        if (!procedure.isGeneral() && content.matterIds().isEmpty()) {
            throw new StudioRefused("studio.error.bindSomething");
        }
        store.boundElsewhere(key, procedure.kind(), content.matterIds(), records.today()).stream()
                .findFirst()
                .ifPresent(bound -> {
                    throw new StudioRefused("studio.error.boundElsewhere", bound.matterId(), bound.name());
                });
    }
}

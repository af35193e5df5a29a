package org.countypowers.studio;

import java.util.List;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.StudioStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with a draft, or with a release that waits, as things are today. */
@Service
@Transactional(readOnly = true)
public class DraftCheck {
    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final FlowChecks checks;

    DraftCheck(StudioStore store, StudioRecords records, StudioScope scope, FlowChecks checks) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.checks = checks;
    }

    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    public List<Finding> of(String processKey) {
        scope.requireDesigner();
        store.draft(processKey).orElseThrow(() -> new StudioRefused("studio.error.noDraft"));
        return checks.of(records.procedure(processKey), store.draftContent(processKey));
    }

    @PreAuthorize("hasAuthority('FLOW_READ')")
    public List<Finding> ofRelease(String processKey, int version) {
        return checks.of(records.procedure(processKey), store.content(records.release(processKey, version)));
    }
}

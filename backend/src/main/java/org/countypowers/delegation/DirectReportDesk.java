package org.countypowers.delegation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The province's reform office keeps the direct-report list: it begins a draft as a copy of what is in force, and publishes it
 * for a day to come. What is published is never changed. Every act names the draft as the officer saw it.
 */
@Service
@PreAuthorize("hasAuthority('DIRECT_REPORT_MANAGE')")
@Transactional
public class DirectReportDesk {
    private final DirectReportStore store;
    private final DirectReportRules rules;
    private final DirectReportReleaseRules release;
    private final DirectReportDraft draft;
    private final DirectReportScope scope;

    DirectReportDesk(
            DirectReportStore store,
            DirectReportRules rules,
            DirectReportReleaseRules release,
            DirectReportDraft draft,
            DirectReportScope scope) {
        this.store = store;
        this.rules = rules;
        this.release = release;
        this.draft = draft;
        this.scope = scope;
    }

    /** Whether the officer's reform office is the province's. */
    @Transactional(readOnly = true)
    public boolean forProvince() {
        return scope.writes();
    }

    @Transactional(readOnly = true)
    public Optional<DirectReportVersion> draft() {
        scope.requireWriter();
        return store.draft().map(DirectReportVersion::of);
    }

    /** The draft's matters that may not be listed so; it is not published while there is one. */
    @Transactional(readOnly = true)
    public List<DirectReportFault> faults(int no) {
        scope.requireWriter();
        return store.version(no)
                .filter(VersionRow::draft)
                .map(row -> rules.faults(no, draft.judgedOn(row)))
                .orElse(List.of());
    }

    /** @throws DirectReportRefused while there is another draft */
    public DirectReportVersion begin() {
        SignedInOfficer officer = scope.requireWriter();
        refuseSecond(store.draft());
        Optional<VersionRow> last = release.last();
        int no = last.map(VersionRow::no).orElse(0) + 1;
        try {
            store.addDraft(no, last.map(VersionRow::title).orElse(""), officer.name(), draft.now());
        } catch (DuplicateKeyException another) {
            throw new DirectReportRefused("delegation.directReport.stale");
        }
        last.ifPresent(row -> store.copyItems(row.no(), no));
        draft.tell(no, "begin", Map.of(), Map.of("items", store.count(no)));
        return store.version(no).map(DirectReportVersion::of).orElseThrow();
    }

    /** @throws DirectReportRefused for a day in the past, or not after that of the last version */
    public void describe(int no, int rowVersion, DirectReportHeading heading) {
        scope.requireWriter();
        VersionRow before = draft.open(no, rowVersion);
        release.check(heading);
        store.describe(no, heading);
        draft.tell(no, "describe", told(DirectReportVersion.of(before).heading()), told(heading));
    }

    public void discard(int no, int rowVersion) {
        scope.requireWriter();
        VersionRow row = draft.open(no, rowVersion);
        int items = store.count(no);
        store.discard(no);
        draft.tell(no, "discard", Map.of("title", row.title(), "items", items), Map.of());
    }

    /**
     * From its day on, new cases follow it; those accepted before go on as they are.
     *
     * @throws DirectReportRefused when the document is not named in full, a day does not fit, a matter may not be
     *     listed, or nothing is otherwise than in the version before
     */
    public void publish(int no, int rowVersion) {
        SignedInOfficer officer = scope.requireWriter();
        VersionRow row = draft.open(no, rowVersion);
        DirectReportHeading heading = DirectReportVersion.of(row).heading();
        release.require(heading, store.count(no), rules.faults(no, draft.judgedOn(row)));
        String changes = release.changes(no);
        if (changes.isEmpty()) {
            throw new DirectReportRefused("delegation.directReport.unchanged");
        }
        store.publish(no, officer.name(), draft.now());
        Map<String, Object> after = told(heading);
        after.put("items", store.count(no));
        after.put("changes", changes);
        draft.tell(no, "publish", Map.of(), after);
    }

    private static void refuseSecond(Optional<VersionRow> open) {
        open.ifPresent(row -> {
            throw new DirectReportRefused("delegation.directReport.draftExists", row.begunBy());
        });
    }

    private static Map<String, Object> told(DirectReportHeading heading) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", heading.title());
        told.put("instrument", heading.instrumentNo());
        told.put("type", heading.instrumentType());
        told.put("published", String.valueOf(heading.publishedOn()));
        told.put("url", heading.url());
        told.put("from", String.valueOf(heading.holdsFrom()));
        return told;
    }
}

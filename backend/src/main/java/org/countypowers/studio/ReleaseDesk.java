package org.countypowers.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ModelRefused;
import org.countypowers.process.ProcessDeployments;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One designer submits a draft as a release, another lets it come into force on its day; content is never changed after. */
@Service
@Transactional
public class ReleaseDesk {
    private static final int LONGEST_REASON = 500;

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final ReleaseRules rules;
    private final ProcessDeployments deployments;

    ReleaseDesk(
            StudioStore store,
            StudioRecords records,
            StudioScope scope,
            ReleaseRules rules,
            ProcessDeployments deployments) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.rules = rules;
        this.deployments = deployments;
    }

    /**
     * Ends the draft.
     *
     * @return the release's number
     * @throws StudioRefused while the check finds errors, the content was never tried, nothing was changed, another waits, or one
     *     is approved for a day to come that the draft was not begun from
     */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    public int submit(String processKey, long rowVersion, String reason, LocalDate effectiveOn) {
        SignedInOfficer officer = scope.requireDesigner();
        ProcedureRow procedure = records.procedure(processKey);
        said(reason);
        DraftRow draft = records.open(processKey, rowVersion, officer);
        FlowContent content = store.draftContent(processKey);
        rules.requireSubmittable(procedure, draft, content, effectiveOn);
        int version = store.submit(
                new ReleaseRow(
                        null,
                        processKey,
                        0,
                        "",
                        content.hash(),
                        effectiveOn,
                        ReleaseState.SUBMITTED,
                        draft.basedOn(),
                        reason.strip(),
                        officer.officerId(),
                        officer.name(),
                        records.now(),
                        "",
                        null,
                        "",
                        "",
                        null),
                content.files(),
                content.matterIds());
        store.discard(processKey);
        records.tell(
                processKey,
                "release.submit",
                Map.of(),
                Map.of(
                        "version", version,
                        "content", content.hash(),
                        "from", effectiveOn,
                        "reason", reason.strip(),
                        "matters", content.matterIds()));
        return version;
    }

    /**
     * Puts it into the engine; cases start by it from its day.
     *
     * @throws StudioRefused when the officer has drawn or submitted it, its day has passed, or it would break a rule by now
     */
    @PreAuthorize("hasAuthority('FLOW_RELEASE')")
    public void approve(String processKey, int version, LocalDate effectiveOn) {
        SignedInOfficer officer = scope.requireDesigner();
        ReleaseRow row = waiting(processKey, version);
        if (made(row, officer)) {
            throw new StudioRefused("studio.error.samePerson");
        }
        FlowContent content = store.content(row);
        rules.requireReleasable(records.procedure(processKey), content, effectiveOn);
        String definition = deployed(content);
        store.approve(row.id(), definition, effectiveOn, officer.name(), records.now());
        records.tell(
                processKey,
                "release.approve",
                Map.of(),
                Map.of(
                        "version", version,
                        "content", row.contentHash(),
                        "from", effectiveOn,
                        "definition", definition));
    }

    /** Whether the officer drew or submitted a release, and so does not let it into force. */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    @Transactional(readOnly = true)
    public boolean made(String processKey, int version) {
        return made(records.release(processKey, version), scope.requireDesigner());
    }

    private boolean made(ReleaseRow row, SignedInOfficer officer) {
        return row.authorId().equals(officer.officerId())
                || store.hands(row.id()).contains(officer.officerId());
    }

    /** Its content can be taken up again as a draft. */
    @PreAuthorize("hasAuthority('FLOW_RELEASE')")
    public void reject(String processKey, int version, String reason) {
        SignedInOfficer officer = scope.requireDesigner();
        said(reason);
        end(waiting(processKey, version), ReleaseState.REJECTED, officer, reason);
    }

    /**
     * New cases start by the release before it at once; those that run keep it.
     *
     * @throws StudioRefused when none other is in force
     */
    @PreAuthorize("hasAuthority('FLOW_RELEASE')")
    public void withdraw(String processKey, int version, String reason) {
        SignedInOfficer officer = scope.requireDesigner();
        said(reason);
        ReleaseRow row = store.lock(processKey, version).orElseThrow();
        if (row.state() != ReleaseState.RELEASED) {
            throw new StudioRefused("studio.error.notReleased", String.valueOf(version));
        }
        end(row, ReleaseState.WITHDRAWN, officer, reason);
        boolean general = records.procedure(processKey).isGeneral();
        if (general && store.inForce(List.of(processKey), records.today()).isEmpty()) {
            throw new StudioRefused("studio.error.lastRelease");
        }
    }

    private String deployed(FlowContent content) {
        try {
            return deployments.deploy(content.processKey(), content.files());
        } catch (ModelRefused refused) {
            throw StudioRefused.gate(refused);
        }
    }

    private void end(ReleaseRow row, ReleaseState state, SignedInOfficer officer, String reason) {
        store.end(row.id(), state, officer.name(), reason.strip(), records.now());
        records.tell(
                row.processKey(),
                state == ReleaseState.REJECTED ? "release.reject" : "release.withdraw",
                Map.of("version", row.version(), "content", row.contentHash()),
                Map.of("reason", reason.strip()));
    }

    private ReleaseRow waiting(String processKey, int version) {
        ReleaseRow row = store.lock(processKey, version).orElseThrow();
        if (row.state() != ReleaseState.SUBMITTED) {
            throw new StudioRefused("studio.error.notWaiting", String.valueOf(version));
        }
        return row;
    }

    private static void said(String reason) {
        if (reason.isBlank()) {
            throw new StudioRefused("studio.error.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new StudioRefused("studio.error.reasonLong", String.valueOf(LONGEST_REASON));
        }
    }
}

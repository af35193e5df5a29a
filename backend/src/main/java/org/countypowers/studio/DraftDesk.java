package org.countypowers.studio;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.SafeXml;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowUnreadable;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.FileRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A designer draws: one draft of a procedure at a time, kept as it is drawn. Every act names the version that the designer saw. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class DraftDesk {
    private static final int LONGEST_REASON = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final Matters matters;

    DraftDesk(StudioStore store, StudioRecords records, StudioScope scope, Matters matters) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.matters = matters;
    }

    /** Whether the officer may change procedures at all. */
    @Transactional(readOnly = true)
    public boolean designs() {
        return scope.designs();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> draft(String processKey) {
        scope.requireDesigner();
        ProcedureRow procedure = records.procedure(processKey);
        return store.draft(processKey).map(row -> new Draft(procedure, row, store.draftContent(processKey)));
    }

    /** How the draft stands, without what it contains: for whoever has it open. */
    @Transactional(readOnly = true)
    public Optional<DraftRow> standing(String processKey) {
        scope.requireDesigner();
        return store.draft(processKey);
    }

    /** Colleagues who have saved the draft in the last half hour, the latest first. */
    @Transactional(readOnly = true)
    public List<StudioStore.Hand> drawing(String processKey) {
        return records.drawing(processKey, scope.requireDesigner());
    }

    /**
     * Begins with a release's content.
     *
     * @throws StudioRefused naming who has a draft open already
     */
    public void begin(String processKey, int version) {
        SignedInOfficer officer = scope.requireDesigner();
        records.procedure(processKey);
        StudioStore.ReleaseRow release = records.release(processKey, version);
        begin(processKey, version, store.files(release.id()), store.matters(release.id()), officer);
        // What nobody has let into force yet was not seen by four eyes: who drew it draws still.
        if (Set.of(ReleaseState.REJECTED, ReleaseState.SUBMITTED).contains(release.state())) {
            store.inheritHands(processKey, release.id());
        }
    }

    void begin(
            String processKey,
            int version,
            Map<String, String> files,
            List<String> matterIds,
            SignedInOfficer officer) {
        store.draft(processKey).ifPresent(open -> {
            throw new StudioRefused("studio.error.draftExists", open.begunBy());
        });
        try {
            store.begin(new DraftRow(
                    processKey, version, "", officer.name(), records.now(), officer.name(), records.now(), 1));
        } catch (DuplicateKeyException meanwhile) {
            throw new StudioRefused("studio.error.draftExists", "");
        }
        records.drew(processKey, officer);
        files.forEach((name, content) -> store.save(processKey, new FileRow(name, content)));
        store.bind(processKey, matterIds);
        records.tell(processKey, "draft.begin", Map.of(), Map.of("basedOn", version));
    }

    /** Keeps one file as it is drawn. @return the draft's version now */
    public long save(String processKey, long rowVersion, String name, String content) {
        SignedInOfficer officer = scope.requireDesigner();
        if (!FlowContent.isName(processKey, name)) {
            throw new StudioRefused("studio.error.fileName", name, processKey);
        }
        if (content.isBlank()) {
            throw new StudioRefused("studio.error.fileEmpty", name);
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > FlowContent.LARGEST_FILE) {
            throw new StudioRefused("studio.error.fileLarge", name);
        }
        DraftRow row = records.open(processKey, rowVersion, officer);
        List<String> names = store.draftNames(processKey);
        if (!names.contains(name) && names.size() >= FlowContent.MOST_FILES) {
            throw new StudioRefused("studio.error.tooManyFiles", String.valueOf(FlowContent.MOST_FILES));
        }
        store.save(processKey, new FileRow(name, content));
        if (!names.contains(name)) {
            records.tell(processKey, "draft.addFile", Map.of(), Map.of("file", name));
        }
        return row.rowVersion();
    }

    /**
     * Takes a file from outside in the place of the draft's own.
     *
     * @throws StudioRefused when nobody could draw on from it: then the draft stays as it is
     */
    public long bring(String processKey, long rowVersion, String name, String content) {
        read(name, content.getBytes(StandardCharsets.UTF_8));
        return save(processKey, rowVersion, name, content);
    }

    private static void read(String name, byte[] content) {
        boolean whole = true;
        try {
            if (name.endsWith(".form")) {
                whole = JSON.readTree(content).isObject();
            } else if (name.endsWith(".bpmn")) {
                FlowModel.read(content);
            } else {
                SafeXml.read(content);
            }
        } catch (FlowUnreadable noModel) {
            throw StudioRefused.of(noModel);
        } catch (IOException | SafeXml.Unreadable unreadable) {
            whole = false;
        }
        if (!whole) {
            throw new StudioRefused("studio.error.unreadable", name);
        }
    }

    /** Takes a form or a table away; the model stays. */
    public long remove(String processKey, long rowVersion, String name) {
        SignedInOfficer officer = scope.requireDesigner();
        if (name.endsWith(".bpmn")) {
            throw new StudioRefused("studio.error.modelStays");
        }
        DraftRow row = records.open(processKey, rowVersion, officer);
        store.remove(processKey, name);
        records.tell(processKey, "draft.removeFile", Map.of("file", name), Map.of());
        return row.rowVersion();
    }

    /** Says why it is changed and which matters it is for; none: it is the general one of its kind. */
    public long describe(String processKey, long rowVersion, String reason, List<String> matterIds) {
        SignedInOfficer officer = scope.requireDesigner();
        ProcedureRow procedure = records.procedure(processKey);
        if (reason.length() > LONGEST_REASON) {
            throw new StudioRefused("studio.error.reasonLong", String.valueOf(LONGEST_REASON));
        }
        boolean general = procedure.isGeneral();
        if (!matterIds.isEmpty() && (general || !procedure.kind().bindsMatters())) {
            throw new StudioRefused("studio.error.bindsNothing");
        }
        matterIds.forEach(matters::matter);
        DraftRow row = records.open(processKey, rowVersion, officer);
        List<String> before = store.draftMatters(processKey);
        store.describe(processKey, reason.strip());
        store.bind(processKey, matterIds.stream().distinct().toList());
        if (!before.equals(matterIds.stream().distinct().sorted().toList())) {
            records.tell(processKey, "draft.bind", Map.of("matters", before), Map.of("matters", matterIds));
        }
        return row.rowVersion();
    }

    /** A procedure that was never submitted goes with its draft. */
    public void discard(String processKey, long rowVersion) {
        SignedInOfficer officer = scope.requireDesigner();
        DraftRow row = records.open(processKey, rowVersion, officer);
        String hash = store.draftContent(processKey).hash();
        store.discard(processKey);
        if (store.releases(processKey, Integer.MAX_VALUE, 1).isEmpty()) {
            // Nothing is left of it to begin with.
            store.remove(processKey);
        }
        Map<String, Object> before = new HashMap<>(Map.of("basedOn", row.basedOn(), "content", hash));
        records.tell(processKey, "draft.discard", before, Map.of());
    }
}

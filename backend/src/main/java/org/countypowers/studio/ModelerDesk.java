package org.countypowers.studio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.SafeXml;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowUnreadable;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.UploadStore;
import org.countypowers.studio.domain.UploadStore.Upload;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a modeler on the desktop "deploys" becomes the officer's draft; checked, tried and released like any other. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class ModelerDesk {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> KINDS = List.of(".bpmn", ".form", ".dmn");

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final DraftDesk drafts;
    private final UploadStore uploads;

    ModelerDesk(StudioStore store, StudioRecords records, StudioScope scope, DraftDesk drafts, UploadStore uploads) {
        this.uploads = uploads;
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.drafts = drafts;
    }

    /** @param version the draft's, now */
    public record Laid(String processKey, String name, long version) {}

    /**
     * Puts the files into the officer's draft of the procedure that the model names; without a model, of the one that the
     * deployment is named after. A procedure that nobody draws is taken up from its release in force; what was drawn already is
     * kept beside the upload.
     *
     * @param reason what the draft says it is for, if it does not say so yet
     * @throws StudioRefused naming the file or the colleague who stands in the way; then nothing is changed
     */
    public Laid lay(String deploymentName, Map<String, byte[]> uploads, String reason) {
        SignedInOfficer officer = scope.requireDesigner();
        if (uploads.isEmpty() || uploads.size() > FlowContent.MOST_FILES) {
            throw new StudioRefused("studio.token.error.files", String.valueOf(FlowContent.MOST_FILES));
        }
        Map<String, String> texts = new TreeMap<>();
        uploads.forEach((name, bytes) -> {
            if (texts.put(plain(name), text(name, bytes)) != null) {
                throw new StudioRefused("studio.token.error.twice", name);
            }
        });
        String processKey = processKey(deploymentName, texts);
        String name = store.procedure(processKey)
                .orElseThrow(() -> new StudioRefused("studio.token.error.unknownProcess", processKey))
                .name();
        boolean drawn = store.draft(processKey).isPresent();
        long first = ownDraft(processKey, officer).rowVersion();
        long version = first;
        Map<String, String> before = store.draftFiles(processKey);
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String kept = file.getKey().endsWith(".bpmn") ? processKey + ".bpmn" : file.getKey();
            if (!file.getValue().equals(before.get(kept))) {
                version = drafts.save(processKey, version, kept, file.getValue());
            }
        }
        boolean changed = version > first;
        if (store.draft(processKey).orElseThrow().reason().isBlank()) {
            version = drafts.describe(processKey, version, reason, store.draftMatters(processKey));
        }
        if (drawn && changed) {
            keep(new Upload(processKey, officer.name(), records.now(), version), first, before);
        }
        return new Laid(processKey, name, version);
    }

    /** Of several uploads in a row what was before the first is worth keeping. */
    private void keep(Upload upload, long first, Map<String, String> before) {
        if (uploads.of(upload.processKey())
                .filter(last -> last.rowVersion() == first)
                .isPresent()) {
            uploads.again(upload);
        } else {
            uploads.keep(upload, before);
        }
        records.tell(upload.processKey(), "draft.upload", Map.of(), Map.of("by", "modeler"));
    }

    private DraftRow ownDraft(String processKey, SignedInOfficer officer) {
        DraftRow open = store.draft(processKey).orElse(null);
        if (open == null) {
            int inForce = store.inForce(List.of(processKey), records.today()).stream()
                    .findFirst()
                    .orElseThrow(() -> new StudioRefused("studio.token.error.nothingInForce", processKey))
                    .version();
            drafts.begin(processKey, inForce);
            return store.draft(processKey).orElseThrow();
        }
        boolean others = store.draftHands(processKey).stream().anyMatch(hand -> !hand.equals(officer.officerId()));
        if (others) {
            String name = open.changedBy().equals(officer.name()) ? open.begunBy() : open.changedBy();
            throw new DraftOfAnother(processKey, name);
        }
        return open;
    }

    private static String processKey(String deploymentName, Map<String, String> texts) {
        List<String> models =
                texts.keySet().stream().filter(name -> name.endsWith(".bpmn")).toList();
        if (models.size() > 1) {
            throw new StudioRefused("studio.token.error.oneModel");
        }
        if (models.isEmpty()) {
            return deploymentName.strip();
        }
        String model = models.get(0);
        try {
            List<String> processes = FlowModel.read(texts.get(model).getBytes(StandardCharsets.UTF_8))
                    .processes();
            if (processes.size() > 1) {
                throw new StudioRefused("studio.token.error.oneProcess", model);
            }
            return processes.get(0);
        } catch (FlowUnreadable noModel) {
            throw StudioRefused.of(noModel);
        } catch (SafeXml.Unreadable unreadable) {
            throw new StudioRefused("studio.token.error.unreadable", model);
        }
    }

    /** The name without the folders that a modeler may send, in our letters. */
    private static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace(' ', '-');
        if (KINDS.stream().noneMatch(name::endsWith)) {
            throw new StudioRefused("studio.token.error.kind", sent);
        }
        if (!name.endsWith(".bpmn") && !FlowContent.isName("", name)) {
            throw new StudioRefused("studio.token.error.fileName", sent);
        }
        return name;
    }

    private static String text(String name, byte[] bytes) {
        if (bytes.length > FlowContent.LARGEST_FILE) {
            throw new StudioRefused("studio.token.error.large", name);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherLetters) {
            throw new StudioRefused("studio.token.error.notText", name);
        }
        if (text.isBlank()) {
            throw new StudioRefused("studio.token.error.notText", name);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}

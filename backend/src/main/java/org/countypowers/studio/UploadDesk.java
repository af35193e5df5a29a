package org.countypowers.studio;

import java.util.Map;
import java.util.Optional;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.FileRow;
import org.countypowers.studio.domain.UploadStore;
import org.countypowers.studio.domain.UploadStore.Upload;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An upload that wrote over a draft is said to whoever opens the draft, who keeps it or goes back to what was before. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class UploadDesk {
    private final StudioStore store;
    private final UploadStore uploads;
    private final StudioRecords records;
    private final StudioScope scope;

    UploadDesk(StudioStore store, UploadStore uploads, StudioRecords records, StudioScope scope) {
        this.store = store;
        this.uploads = uploads;
        this.records = records;
        this.scope = scope;
    }

    @Transactional(readOnly = true)
    public Optional<Upload> of(String processKey) {
        scope.requireDesigner();
        return uploads.of(processKey);
    }

    /** The files as they were before the upload; what was drawn since goes with it. @return the draft's version now */
    public long restore(String processKey, long rowVersion) {
        SignedInOfficer officer = scope.requireDesigner();
        DraftRow row = records.open(processKey, rowVersion, officer);
        if (uploads.of(processKey).isEmpty()) {
            throw new StudioRefused("studio.upload.gone");
        }
        Map<String, String> former = uploads.former(processKey);
        store.draftNames(processKey).stream()
                .filter(name -> !former.containsKey(name))
                .forEach(name -> store.remove(processKey, name));
        former.forEach((name, content) -> store.save(processKey, new FileRow(name, content)));
        uploads.forget(processKey);
        records.tell(processKey, "draft.restore", Map.of(), Map.of("files", String.join(", ", former.keySet())));
        return row.rowVersion();
    }

    /** The upload stands; what was before it is kept no longer. */
    public void keep(String processKey) {
        scope.requireDesigner();
        uploads.of(processKey).ifPresent(upload -> {
            String former = String.join(", ", uploads.former(processKey).keySet());
            uploads.forget(processKey);
            records.tell(processKey, "draft.keep", Map.of("files", former), Map.of());
        });
    }
}

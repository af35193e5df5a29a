package org.countypowers.studio.domain;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** Uploads that wrote over a draft, each with the draft's files as they were before. Gone with the draft. Times are UTC. */
public interface UploadStore {
    /** @param rowVersion the draft's, after the upload */
    record Upload(String processKey, String uploadedBy, LocalDateTime uploadedAt, long rowVersion) {}

    Optional<Upload> of(String processKey);

    /** In the place of an earlier one. */
    void keep(Upload upload, Map<String, String> former);

    /** A further upload on top of one; what was before both stays. */
    void again(Upload upload);

    Map<String, String> former(String processKey);

    void forget(String processKey);
}

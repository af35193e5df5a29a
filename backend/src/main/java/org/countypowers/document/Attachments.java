package org.countypowers.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Materials of cases. The caller (casework) has checked that the officer may see or change the case. */
public interface Attachments {
    /** @throws FileTooLarge beyond the configured limit @throws WrongFileKind when content and name disagree */
    Attachment attach(long caseId, int materialNo, String fileName, InputStream content);

    List<Attachment> ofCase(long caseId);

    Optional<Attachment> find(long id);

    InputStream open(Attachment attachment);
}

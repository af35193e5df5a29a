package org.countypowers.casework;

import java.io.InputStream;
import java.util.List;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.Explanation;
import org.countypowers.document.Attachment;
import org.countypowers.document.Paper;

/** Reads cases within the reader's scope; a case outside it does not exist for the reader. */
public interface Cases {
    /** @throws java.util.NoSuchElementException when there is none in the reader's scope */
    CaseView view(long caseId);

    List<Attachment> attachments(long caseId);

    InputStream openAttachment(long caseId, long attachmentId);

    List<Paper> papers(long caseId);

    InputStream openPaper(long caseId, long paperId);

    /** The trail of the case, oldest first. */
    List<TrailEvent> history(long caseId, long afterSeq, int limit);

    Explanation explain(long caseId, long clockId);

    /** Reveals identifier and mobile; the purpose is recorded in the trail. */
    Applicant reveal(long caseId, String purpose);

    /** Cases whose number or applicant matches, newest first; keyset by id (Long.MAX_VALUE to begin). */
    List<CaseSummary> search(String text, long beforeId, int limit);
}

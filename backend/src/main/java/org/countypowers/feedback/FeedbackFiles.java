package org.countypowers.feedback;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.casework.Contact;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters of a complaint, and whom to call, for those who may read it. */
@Service
@PreAuthorize("hasAuthority('FEEDBACK_READ')")
@Transactional
public class FeedbackFiles {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final FeedbackBook book;
    private final FeedbackRecords records;
    private final Contacts contacts;
    private final Papers papers;

    FeedbackFiles(FeedbackBook book, FeedbackRecords records, Contacts contacts, Papers papers) {
        this.book = book;
        this.records = records;
        this.contacts = contacts;
        this.papers = papers;
    }

    public List<Paper> papers(long id) {
        FeedbackRow row = book.row(id);
        return papers.of(FeedbackLetters.owner(row, records.stream(row)));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    public byte[] print(long id, long paperId) {
        FeedbackRow row = book.row(id);
        return papers.open(FeedbackLetters.owner(row, records.stream(row)), paperId);
    }

    /**
     * Shows name and number in full; the purpose stays in the trail.
     *
     * @throws NoSuchElementException out of the reader's scope
     * @throws FeedbackRefused without a purpose, or for those whose work is complained about
     */
    @PreAuthorize("hasAuthority('FEEDBACK_REVEAL')")
    public Contact reveal(long id, String purpose) {
        FeedbackRow row = book.row(id);
        if (!book.view(id).mayReveal()) {
            throw new FeedbackRefused("feedback.error.reveal");
        }
        String why = purpose == null ? "" : purpose.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new FeedbackRefused("casework.error.purpose");
        }
        records.tell(row, "reveal", Map.of("purpose", why));
        return contacts.open(row.contact());
    }
}

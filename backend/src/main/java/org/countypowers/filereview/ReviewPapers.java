package org.countypowers.filereview;

import java.io.InputStream;
import java.util.List;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.FileReads;
import org.countypowers.document.IncomingFiles;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of a review and the evidence of what was put right, for those who see the review. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_READ')")
@Transactional
public class ReviewPapers {
    private final ReviewBook book;
    private final ReviewRecords records;
    private final Attachments attachments;
    private final FileReads reads;
    private final IncomingFiles incoming;
    private final Papers papers;
    private final TransactionTemplate transaction;

    ReviewPapers(
            ReviewBook book,
            ReviewRecords records,
            Attachments attachments,
            FileReads reads,
            IncomingFiles incoming,
            Papers papers,
            TransactionTemplate transaction) {
        this.book = book;
        this.records = records;
        this.attachments = attachments;
        this.reads = reads;
        this.incoming = incoming;
        this.papers = papers;
        this.transaction = transaction;
    }

    /**
     * Adds evidence of what was put right; nothing that was added is ever taken away.
     *
     * @throws ReviewRefused before the result is confirmed, when it is accepted already, or for another body
     */
    @PreAuthorize("hasAuthority('FILE_REVIEW_WORK')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void add(long id, String fileName, InputStream bytes) {
        transaction.executeWithoutResult(status -> requireOpen(id));
        // Between the two transactions: a slow sender holds neither the review nor a connection.
        IncomingFiles.KeptFile file = incoming.keep(fileName, bytes);
        transaction.executeWithoutResult(status -> {
            Review review = records.lock(id);
            requireOpen(id);
            attachments.add(ReviewLetters.owner(id), 0, file, review.number(), records.actor());
        });
    }

    private void requireOpen(long id) {
        if (!book.view(id).attaches()) {
            throw new ReviewRefused("filereview.error.noEvidence");
        }
        attachments.requireRoom(ReviewLetters.owner(id));
    }

    /** What a file may be at most. */
    public long maxBytes() {
        return incoming.maxBytes();
    }

    public List<Attachment> evidence(long id) {
        book.view(id);
        return attachments.of(ReviewLetters.owner(id));
    }

    /** @throws java.util.NoSuchElementException when it has no such file or is out of the reader's scope */
    public InputStream open(long id, long attachmentId) {
        String number = book.view(id).review().number();
        return reads.open(attachments.attachment(ReviewLetters.owner(id), attachmentId), number);
    }

    public List<Paper> papers(long id) {
        book.view(id);
        return papers.of(ReviewLetters.owner(id));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    public byte[] print(long id, long paperId) {
        book.view(id);
        return papers.open(ReviewLetters.owner(id), paperId);
    }
}

package org.countypowers.licence;

import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.FileReads;
import org.countypowers.document.IncomingFiles;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence and papers of a proceeding, for those who may read the licence. */
@Service
@PreAuthorize("hasAuthority('LICENCE_READ')")
@Transactional
public class ProceedingFiles {
    private final ProceedingBook book;
    private final ProceedingRecords records;
    private final Attachments attachments;
    private final FileReads reads;
    private final IncomingFiles incoming;
    private final Papers papers;
    private final TransactionTemplate transaction;

    ProceedingFiles(
            ProceedingBook book,
            ProceedingRecords records,
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
     * Adds evidence to a proceeding that is not decided; nothing that was added is ever taken away.
     *
     * @throws LicenceRefused when it is decided, or another body's
     * @throws DocumentRefused when the file is not taken
     */
    @PreAuthorize("hasAuthority('LICENCE_WORK')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void add(long id, String fileName, InputStream bytes) {
        transaction.executeWithoutResult(status -> requireOpen(id));
        // Between the two transactions: a slow sender holds neither the proceeding nor a connection.
        IncomingFiles.KeptFile file = incoming.keep(fileName, bytes);
        transaction.executeWithoutResult(status -> {
            ProceedingRow row = records.lock(id);
            requireOpen(id);
            attachments.add(owner(row), 0, file, row.number(), records.actor());
        });
    }

    private void requireOpen(long id) {
        if (!book.view(id).mayAttach()) {
            throw new LicenceRefused("licence.error.noMoreEvidence");
        }
        attachments.requireRoom(owner(records.find(id)));
    }

    /** What a file may be at most. */
    public long maxBytes() {
        return incoming.maxBytes();
    }

    public List<Attachment> evidence(long id) {
        return attachments.of(owner(read(id)));
    }

    /** @throws NoSuchElementException when it has no such file or is out of the reader's scope */
    public InputStream open(long id, long attachmentId) {
        ProceedingRow row = read(id);
        return reads.open(attachments.attachment(owner(row), attachmentId), row.number());
    }

    public List<Paper> papers(long id) {
        return papers.of(owner(read(id)));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    public byte[] print(long id, long paperId) {
        return papers.open(owner(read(id)), paperId);
    }

    private ProceedingRow read(long id) {
        book.view(id);
        return records.find(id);
    }

    private DocumentOwner owner(ProceedingRow row) {
        return ProceedingLetters.owner(row, records.stream(row));
    }
}

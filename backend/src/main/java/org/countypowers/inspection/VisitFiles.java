package org.countypowers.inspection;

import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.FileReads;
import org.countypowers.document.IncomingFiles;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos, evidence and papers of a visit, for those who may read it. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional
public class VisitFiles {
    private final VisitCourseBook book;
    private final VisitCourses courses;
    private final Attachments attachments;
    private final FileReads reads;
    private final IncomingFiles incoming;
    private final Papers papers;
    private final TransactionTemplate transaction;

    VisitFiles(
            VisitCourseBook book,
            VisitCourses courses,
            Attachments attachments,
            FileReads reads,
            IncomingFiles incoming,
            Papers papers,
            TransactionTemplate transaction) {
        this.book = book;
        this.courses = courses;
        this.attachments = attachments;
        this.reads = reads;
        this.incoming = incoming;
        this.papers = papers;
        this.transaction = transaction;
    }

    /**
     * What shows that the licensee has rectified; nothing that was added is ever taken away.
     *
     * @throws InspectionRefused when nothing is to be rectified, or by another than its inspectors
     * @throws DocumentRefused when the file is not taken
     */
    @PreAuthorize("hasAuthority('SUPERVISION_WORK')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void addEvidence(long id, String fileName, InputStream bytes) {
        add(id, VisitEvidence.RECTIFIED, "inspection.error.noMoreEvidence", fileName, bytes);
    }

    /**
     * A photo from the spot. The same picture again has no second effect.
     *
     * @return its hash
     * @throws InspectionRefused when the visit is not under way, or by another than its inspectors
     * @throws DocumentRefused when it is no JPEG or too large
     */
    @PreAuthorize("hasAuthority('SUPERVISION_WORK')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String addPhoto(long id, InputStream bytes) {
        return add(id, VisitEvidence.PHOTO, "inspection.error.noMorePhotos", "photo.jpg", bytes);
    }

    private String add(long id, int material, String closed, String fileName, InputStream bytes) {
        transaction.executeWithoutResult(status -> requireOpen(id, material, closed));
        // Between the two transactions: a slow sender holds neither the visit nor a connection.
        IncomingFiles.KeptFile file = incoming.keep(fileName, bytes);
        transaction.executeWithoutResult(status -> {
            Visit visit = courses.lock(id);
            requireOpen(id, material, closed);
            boolean known = attachments.of(VisitEvidence.owner(id)).stream()
                    .anyMatch(kept -> kept.material() == material && kept.hash().equals(file.hash()));
            if (!known) {
                attachments.add(VisitEvidence.owner(id), material, file, visit.number(), courses.actor());
            }
        });
        return file.hash();
    }

    private void requireOpen(long id, int material, String closed) {
        VisitView view = book.view(id);
        boolean open = material == VisitEvidence.RECTIFIED
                ? view.mayAttach()
                : view.mine() && view.visit().state() == VisitState.BEGUN;
        if (!open) {
            throw new InspectionRefused(closed);
        }
        attachments.requireRoom(VisitEvidence.owner(id));
    }

    /** What a file may be at most. */
    public long maxBytes() {
        return incoming.maxBytes();
    }

    public List<Attachment> photos(long id) {
        return of(id, VisitEvidence.PHOTO);
    }

    public List<Attachment> evidence(long id) {
        return of(id, VisitEvidence.RECTIFIED);
    }

    private List<Attachment> of(long id, int material) {
        book.view(id);
        return attachments.of(VisitEvidence.owner(id)).stream()
                .filter(file -> file.material() == material)
                .toList();
    }

    /** @throws NoSuchElementException when it has no such file or is out of the reader's scope */
    public InputStream open(long id, long attachmentId) {
        String number = book.view(id).visit().number();
        return reads.open(attachments.attachment(VisitEvidence.owner(id), attachmentId), number);
    }

    public List<Paper> papers(long id) {
        book.view(id);
        return papers.of(VisitEvidence.owner(id));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    public byte[] print(long id, long paperId) {
        book.view(id);
        return papers.open(VisitEvidence.owner(id), paperId);
    }
}

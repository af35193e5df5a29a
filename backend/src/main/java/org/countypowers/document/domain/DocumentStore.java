package org.countypowers.document.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The tables of attachments, papers and document numbers. */
public interface DocumentStore {
    record AttachmentRow(
            Long id,
            String ownerKind,
            String ownerId,
            String trailStream,
            int material,
            String fileName,
            String mediaType,
            long size,
            String hash,
            String officerName,
            LocalDateTime addedAt) {}

    /**
     * @param trailStream where the trail tells of it; '' for what is older than this column and no case's
     * @param pdfHash empty until the paper is first opened
     */
    record PaperRow(
            Long id,
            String ownerKind,
            String ownerId,
            String trailStream,
            String kind,
            String unitId,
            String number,
            LocalDate issuedOn,
            String content,
            String contentHash,
            String pdfHash,
            LocalDateTime issuedAt) {}

    void add(AttachmentRow row);

    List<AttachmentRow> attachments(String ownerKind, String ownerId);

    Optional<AttachmentRow> attachment(String ownerKind, String ownerId, long id);

    /** The next serial of a unit's word in a year; without gaps, because it returns with a rollback. */
    int nextSerial(String unitId, String word, int year);

    /** @return the new paper's id */
    long add(PaperRow row);

    /** How many papers of a kind the owner has. */
    int paperCount(String ownerKind, String ownerId, String kind);

    /** The next after a paper, at most a hundred, without their content. */
    List<PaperRow> papers(String ownerKind, String ownerId, long afterId);

    Optional<PaperRow> lockPaper(String ownerKind, String ownerId, long id);

    void printed(long id, String pdfHash);

    boolean isIssued(String unitId, String kind, String number);
}

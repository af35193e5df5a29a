package org.countypowers.casework;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CaseStore.OpinionRow;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Explanation;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is kept of a case, for auditors of its division and for those who answer for one of its bodies. Each opening, and
 * each look at personal data with its purpose, is in the case's trail. What is only lent under a review or a letter is not replayed.
 */
@Service
@PreAuthorize("hasAuthority('CASE_REPLAY')")
@Transactional(readOnly = true)
public class CaseRecords {
    public static final int LONGEST_PURPOSE = 200;

    private static final int MOST_EVENTS = 500;
    private static final Set<String> OWN = Set.of("WORK", "COPY", "AUDIT");

    private final CaseStore store;
    private final CaseTexts texts;
    private final Clocks clocks;
    private final Trail trail;
    private final Attachments attachments;
    private final Papers papers;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;

    CaseRecords(
            CaseStore store,
            CaseTexts texts,
            Clocks clocks,
            Trail trail,
            Attachments attachments,
            Papers papers,
            CurrentOfficer officers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.clocks = clocks;
        this.trail = trail;
        this.attachments = attachments;
        this.papers = papers;
        this.officers = officers;
        this.events = events;
    }

    /** Masked; that it was opened stays in the trail. @throws NoSuchElementException when it is not in the reader's scope */
    @Transactional
    public CaseRecord open(long caseId) {
        CaseRow row = row(caseId);
        tell(row, "replay.open", Map.of());
        return record(row, Cases.masked(texts.open(row.applicantCipher())));
    }

    /** Masked, while the same page goes on reading. @throws NoSuchElementException when it is not in the reader's scope */
    public CaseRecord read(long caseId) {
        CaseRow row = row(caseId);
        return record(row, Cases.masked(texts.open(row.applicantCipher())));
    }

    /** Identifiers and mobiles in full, for somebody who looks. @throws CaseRefused without a purpose */
    @Transactional
    public Applicant reveal(long caseId, String purpose) {
        CaseRow row = row(caseId);
        tell(row, "replay.reveal", Map.of("purpose", purpose(purpose)));
        return texts.open(row.applicantCipher());
    }

    /** The same for a file that is to be taken away. @throws CaseRefused without a purpose */
    @Transactional
    public CaseRecord forPack(long caseId, String purpose) {
        CaseRow row = row(caseId);
        tell(row, "replay.pack", Map.of("purpose", purpose(purpose)));
        return record(row, texts.open(row.applicantCipher()));
    }

    /** What was made of it, so that a copy can be told from another. @param hash of its bytes, SHA-256 */
    @Transactional
    public void packed(long caseId, int pages, String hash) {
        tell(row(caseId), "replay.packed", Map.of("pages", pages, "hash", hash));
    }

    /** The trail after a sequence number, oldest first. */
    public List<TrailEvent> trail(long caseId, long afterSeq, int limit) {
        row(caseId);
        return trail.read(Stream.ofCase(caseId), afterSeq, Math.min(limit, MOST_EVENTS));
    }

    /** @return the first event of its trail that does not hold, or 0 */
    public long firstBroken(long caseId) {
        row(caseId);
        return trail.firstBroken(Stream.ofCase(caseId));
    }

    /** How each of its clocks was counted, in their order. */
    public List<Explanation> clocks(long caseId) {
        row(caseId);
        return clocks.ofCase(caseId).stream()
                .map(clock -> clocks.explain(clock.id()))
                .toList();
    }

    /** Masked, with its clocks to be printed; that they were stays in the trail. */
    @Transactional
    public CaseRecord timed(long caseId) {
        CaseRow row = row(caseId);
        tell(row, "replay.clocks", Map.of());
        return record(row, Cases.masked(texts.open(row.applicantCipher())));
    }

    public List<Attachment> files(long caseId) {
        row(caseId);
        return attachments.of(DocumentOwner.ofCase(caseId));
    }

    /** That it was opened stays in the trail. */
    @Transactional
    public InputStream openFile(long caseId, long fileId) {
        CaseRow row = row(caseId);
        Attachment file = attachments.attachment(DocumentOwner.ofCase(caseId), fileId);
        tell(row, "replay.file", Map.of("readName", file.fileName()));
        return attachments.open(file);
    }

    /** The next hundred after a paper. */
    public List<Paper> papers(long caseId, long afterId) {
        row(caseId);
        return papers.after(DocumentOwner.ofCase(caseId), afterId);
    }

    @Transactional
    public byte[] openPaper(long caseId, long paperId) {
        row(caseId);
        store.lock(caseId).orElseThrow();
        return papers.open(DocumentOwner.ofCase(caseId), paperId);
    }

    private CaseRow row(long caseId) {
        ReadScope scope = officers.scope(Permission.CASE_REPLAY);
        return store.access(
                        caseId,
                        scope.unitIds(),
                        scope.divisionPrefix(),
                        officers.require().officerId())
                .filter(OWN::contains)
                .flatMap(access -> store.find(caseId))
                .orElseThrow(() -> new NoSuchElementException("no case " + caseId));
    }

    private static String purpose(String purpose) {
        String why = purpose == null ? "" : purpose.strip();
        if (why.length() < 2 || why.length() > LONGEST_PURPOSE) {
            throw new CaseRefused("casework.error.purpose");
        }
        return why;
    }

    private void tell(CaseRow row, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofCase(row.id()), action, row.number(), after));
    }

    private CaseRecord record(CaseRow row, Applicant applicant) {
        CaseStatus status = CaseStatus.valueOf(row.status());
        return new CaseRecord(
                row.id(),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.townCode(),
                row.title(),
                row.projectCode(),
                status,
                row.receivedOn(),
                row.acceptedOn(),
                row.decidedOn(),
                row.servedOn(),
                row.closedOn(),
                applicant,
                row.identifierLookup(),
                texts.route(row.route()),
                CaseRoutes.holder(status, texts.route(row.route())),
                store.opinions(row.id()).stream().map(this::said).toList());
    }

    private CaseRecord.Said said(OpinionRow row) {
        return new CaseRecord.Said(
                row.taskId(),
                row.step(),
                row.stepName(),
                row.officerName(),
                row.unitName(),
                row.outcome(),
                row.opinion(),
                texts.answers(row.answers()),
                texts.lookup(row.answers()),
                row.definitionId(),
                row.formKey(),
                row.givenAt());
    }
}

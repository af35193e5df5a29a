package org.countypowers.casework;

import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.catalog.Matters;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.IncomingFiles;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files and papers of a case, within the reader's scope. */
@Service
public class CaseMaterials {
    private final CaseStore store;
    private final Attachments attachments;
    private final IncomingFiles incoming;
    private final Papers papers;
    private final Matters matters;
    private final CurrentOfficer officers;
    private final LentFiles lent;
    private final ArrivedCases arrived;
    private final TransactionTemplate transaction;

    CaseMaterials(
            CaseStore store,
            Attachments attachments,
            IncomingFiles incoming,
            Papers papers,
            Matters matters,
            CurrentOfficer officers,
            LentFiles lent,
            ArrivedCases arrived,
            TransactionTemplate transaction) {
        this.store = store;
        this.attachments = attachments;
        this.incoming = incoming;
        this.papers = papers;
        this.matters = matters;
        this.officers = officers;
        this.lent = lent;
        this.arrived = arrived;
        this.transaction = transaction;
    }

    /**
     * Adds a file to a material of an open case; nothing that was added is ever taken away.
     *
     * @param material from 1, or 0 for a file that belongs to none
     * @throws CaseRefused when the officer's body only reads the case, or the case is closed
     * @throws DocumentRefused when the file is not taken
     */
    @PreAuthorize("hasAuthority('CASE_WORK')")
    public void add(long caseId, int material, String fileName, InputStream bytes) {
        transaction.executeWithoutResult(status -> {
            access(caseId);
            requireOpen(caseId, material, store.find(caseId).orElseThrow());
        });
        // Between the two transactions: a slow sender holds neither the case nor a connection.
        IncomingFiles.KeptFile file = incoming.keep(fileName, bytes);
        transaction.executeWithoutResult(status -> {
            CaseRow row = store.lock(caseId).orElseThrow();
            requireOpen(caseId, material, row);
            attachments.add(
                    DocumentOwner.ofCase(caseId),
                    material,
                    file,
                    row.number(),
                    officers.require().name());
        });
    }

    /** What a file may be at most. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    public long maxBytes() {
        return incoming.maxBytes();
    }

    private void requireOpen(long caseId, int material, CaseRow row) {
        if (access(caseId, Permission.CASE_WORK).filter("WORK"::equals).isEmpty()) {
            throw new CaseRefused("casework.error.readOnly");
        }
        if (!CaseStatus.valueOf(row.status()).open()) {
            throw new CaseRefused("casework.error.closed");
        }
        if (material < 0
                || material > matters.matter(row.matterId()).materials().size()) {
            throw new NoSuchElementException("material " + material);
        }
        if (arrived.of(caseId).isPresent()) {
            throw new CaseRefused("casework.error.unconfirmed");
        }
        attachments.requireRoom(DocumentOwner.ofCase(caseId));
    }

    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<Attachment> attachments(long caseId) {
        access(caseId);
        return attachments.of(DocumentOwner.ofCase(caseId));
    }

    /** @throws NoSuchElementException when the case has no such file or is out of the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public InputStream open(long caseId, long attachmentId) {
        String access = access(caseId);
        Attachment file = attachments.attachment(DocumentOwner.ofCase(caseId), attachmentId);
        lent.read(access, caseId, LentFiles.Part.FILE, file.fileName());
        return attachments.open(file);
    }

    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<Paper> papers(long caseId) {
        access(caseId);
        return papers.of(DocumentOwner.ofCase(caseId));
    }

    /** A paper's PDF. @throws NoSuchElementException when the case has none such or is out of the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional
    public byte[] print(long caseId, long paperId) {
        String access = access(caseId);
        DocumentOwner owner = lent.owner(access, caseId);
        papers.of(owner).stream()
                .filter(paper -> paper.id() == paperId)
                .forEach(paper -> lent.read(access, caseId, LentFiles.Part.PAPER, paper.number()));
        store.lock(caseId).orElseThrow();
        return papers.open(owner, paperId);
    }

    private String access(long caseId) {
        String access =
                access(caseId, Permission.CASE_READ).orElseThrow(() -> new NoSuchElementException("no case " + caseId));
        lent.opened(access, caseId);
        return access;
    }

    private Optional<String> access(long caseId, Permission permission) {
        ReadScope scope = officers.scope(permission);
        return store.access(
                caseId,
                scope.unitIds(),
                scope.divisionPrefix(),
                officers.require().officerId());
    }
}

package org.countypowers.document;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.document.domain.DocumentStore;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of cases, checked by their bytes and not by their names. Part of casework's commands, which check the scope. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {
    private static final int MOST = 200;

    private final DocumentStore store;
    private final IncomingFiles incoming;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            DocumentStore store,
            IncomingFiles incoming,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.incoming = incoming;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DocumentRefused when the file is too large, empty, of no known kind or of another kind than its name says */
    public void add(long caseId, int material, String name, InputStream bytes, String subject, String officer) {
        if (store.attachments(caseId).size() >= MOST) {
            throw new DocumentRefused("document.error.tooMany", MOST);
        }
        IncomingFiles.KeptFile kept = incoming.keep(name, bytes);
        store.add(new AttachmentRow(
                null,
                caseId,
                material,
                kept.fileName(),
                kept.mediaType(),
                kept.size(),
                kept.hash(),
                officer,
                LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                Stream.ofCase(caseId),
                "case.attach",
                subject,
                Map.of("file", kept.fileName(), "material", material, "size", kept.size(), "hash", kept.hash())));
    }

    public List<Attachment> ofCase(long caseId) {
        return store.attachments(caseId).stream().map(Attachments::attachment).toList();
    }

    /** @throws NoSuchElementException when the case has no such attachment */
    public Attachment attachment(long caseId, long id) {
        return store.attachment(caseId, id)
                .map(Attachments::attachment)
                .orElseThrow(() -> new NoSuchElementException("attachment " + id));
    }

    public InputStream open(Attachment attachment) {
        return files.open(attachment.hash());
    }

    private static Attachment attachment(AttachmentRow row) {
        return new Attachment(
                row.id(),
                row.material(),
                row.fileName(),
                row.mediaType(),
                row.size(),
                row.hash(),
                row.officerName(),
                row.addedAt());
    }
}

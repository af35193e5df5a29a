package org.countypowers.document;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.document.domain.DocumentStore;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of cases, matters and whatever else keeps them. Part of their owners' commands, which check the scope. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {
    private static final int MOST = 200;

    private final DocumentStore store;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(DocumentStore store, FileStore files, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DocumentRefused when the owner has as many files as it may */
    public void requireRoom(DocumentOwner owner) {
        if (store.attachments(owner.kind(), owner.id()).size() >= MOST) {
            throw new DocumentRefused("document.error.tooMany", MOST);
        }
    }

    /** Gives a received file to its owner, which the caller has locked. */
    public void add(DocumentOwner owner, int material, KeptFile file, String subject, String officer) {
        requireRoom(owner);
        store.add(new AttachmentRow(
                null,
                owner.kind(),
                owner.id(),
                owner.place(),
                material,
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.hash(),
                officer,
                LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                owner.stream(),
                owner.attached(),
                subject,
                Map.of("file", file.fileName(), "material", material, "size", file.size(), "hash", file.hash())));
    }

    public List<Attachment> of(DocumentOwner owner) {
        return store.attachments(owner.kind(), owner.id()).stream()
                .map(Attachments::attachment)
                .toList();
    }

    /** @throws NoSuchElementException when the owner has no such attachment */
    public Attachment attachment(DocumentOwner owner, long id) {
        return store.attachment(owner.kind(), owner.id(), id)
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

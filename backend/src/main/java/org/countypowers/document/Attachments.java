package org.countypowers.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.tika.Tika;
import org.countypowers.audit.Auditable;
import org.countypowers.document.domain.DocumentStore;
import org.countypowers.document.domain.DocumentStore.AttachmentRow;
import org.countypowers.document.domain.FileKind;
import org.countypowers.document.domain.FileNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of cases and of others, checked by their bytes and not by their names. Part of commands that check the scope. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {
    private static final int MOST = 200;
    private static final int BEGINNING = 1_048_576;

    private final DocumentStore store;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final long maxBytes;
    private final Tika tika = new Tika();

    Attachments(
            DocumentStore store,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${countypowers.files.max-megabytes}") long maxMegabytes) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.clock = clock;
        this.maxBytes = maxMegabytes * 1_048_576;
    }

    /** @throws DocumentRefused when the file is too large, empty, of no known kind or of another kind than its name says */
    public void add(long caseId, int material, String name, InputStream bytes, String subject, String officer) {
        add(AttachmentOwner.ofCase(caseId), material, name, bytes, subject, officer);
    }

    /** @throws DocumentRefused when the file is too large, empty, of no known kind or of another kind than its name says */
    public void add(
            AttachmentOwner owner, int material, String name, InputStream bytes, String subject, String officer) {
        String fileName = FileNames.safe(name);
        FileKind kind = FileKind.named(fileName)
                .orElseThrow(
                        () -> new DocumentRefused("document.error.kind", String.join(", ", FileKind.allEndings())));
        if (store.attachments(owner.kind(), owner.id()).size() >= MOST) {
            throw new DocumentRefused("document.error.tooMany", MOST);
        }
        BufferedInputStream whole = new BufferedInputStream(bytes, BEGINNING);
        byte[] beginning = beginning(whole);
        if (beginning.length == 0) {
            throw new DocumentRefused("document.error.empty");
        }
        if (!kind.allows(tika.detect(beginning), beginning)) {
            throw new DocumentRefused("document.error.otherKind", fileName);
        }
        FileStore.StoredFile kept = files.keep(whole, maxBytes);
        store.add(new AttachmentRow(
                null,
                owner.kind(),
                owner.id(),
                material,
                fileName,
                kind.mediaType(),
                kept.size(),
                kept.hash(),
                officer,
                LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                owner.stream(),
                owner.action(),
                subject,
                Map.of("file", fileName, "material", material, "size", kept.size(), "hash", kept.hash())));
    }

    public List<Attachment> ofCase(long caseId) {
        return of(AttachmentOwner.ofCase(caseId));
    }

    public List<Attachment> of(AttachmentOwner owner) {
        return store.attachments(owner.kind(), owner.id()).stream()
                .map(Attachments::attachment)
                .toList();
    }

    /** @throws NoSuchElementException when the case has no such attachment */
    public Attachment attachment(long caseId, long id) {
        return attachment(AttachmentOwner.ofCase(caseId), id);
    }

    /** @throws NoSuchElementException when the owner has no such attachment */
    public Attachment attachment(AttachmentOwner owner, long id) {
        return store.attachment(owner.kind(), owner.id(), id)
                .map(Attachments::attachment)
                .orElseThrow(() -> new NoSuchElementException("attachment " + id));
    }

    public InputStream open(Attachment attachment) {
        return files.open(attachment.hash());
    }

    /** Enough to reach an office document's telling entry; the stream is left at its start. */
    private static byte[] beginning(BufferedInputStream bytes) {
        try {
            bytes.mark(BEGINNING);
            byte[] read = bytes.readNBytes(BEGINNING);
            bytes.reset();
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

package org.countypowers.delegation;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.FileRow;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.FileStore;
import org.countypowers.document.IncomingFiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove a figure of an assessment or a task of its improvement plan. What was added is never taken away. */
@Service
@PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
public class CapacityEvidence {
    private static final int MOST = 200;

    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;
    private final IncomingFiles incoming;
    private final FileStore files;
    private final Clock clock;

    CapacityEvidence(
            CapacityStore store,
            CapacityBook book,
            CapacityScope scope,
            IncomingFiles incoming,
            FileStore files,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.scope = scope;
        this.incoming = incoming;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param taskId null for evidence of the figure itself
     * @param carried whether it was added to an earlier assessment and is still in date
     */
    public record Evidence(
            long id,
            String code,
            Long taskId,
            String fileName,
            String mediaType,
            long size,
            String addedBy,
            LocalDateTime addedAt,
            boolean carried) {}

    /** @throws CapacityRefused once submitted @throws DocumentRefused when the file is not taken */
    @Transactional
    public void add(long id, String code, String fileName, InputStream bytes) {
        CapacitySheet sheet = book.lock(id, CapacityState.DRAFT);
        sheet.result().line(code);
        keep(sheet, code, null, fileName, bytes);
    }

    @Transactional
    public void addToTask(long id, long taskId, String fileName, InputStream bytes) {
        CapacitySheet sheet = book.lock(id, CapacityState.CHECKED);
        String code = store.tasks(id).stream()
                .filter(task -> task.id() == taskId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("task " + taskId))
                .code();
        keep(sheet, code, taskId, fileName, bytes);
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(long id) {
        scope.requireReading(book.read(id).divisionCode());
        return store.files(id).stream()
                .map(row -> new Evidence(
                        row.id(),
                        row.code(),
                        row.taskId(),
                        row.fileName(),
                        row.mediaType(),
                        row.size(),
                        row.officerName(),
                        row.addedAt(),
                        row.carriedFrom() != null))
                .toList();
    }

    /** @throws NoSuchElementException when the assessment has no such file or is out of sight */
    @Transactional(readOnly = true)
    public InputStream open(long id, long fileId) {
        scope.requireReading(book.read(id).divisionCode());
        return files.open(store.files(id).stream()
                .filter(row -> row.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("file " + fileId))
                .hash());
    }

    private void keep(CapacitySheet sheet, String code, Long taskId, String fileName, InputStream bytes) {
        if (!scope.assesses(sheet.divisionCode())) {
            throw new AccessDeniedException("the county proves its own figures");
        }
        if (store.files(sheet.id()).size() >= MOST) {
            throw new DocumentRefused("document.error.tooMany", MOST);
        }
        IncomingFiles.KeptFile kept = incoming.keep(fileName, bytes);
        store.add(new FileRow(
                null,
                sheet.id(),
                code,
                taskId,
                kept.fileName(),
                kept.mediaType(),
                kept.size(),
                kept.hash(),
                scope.officer().name(),
                LocalDateTime.now(clock),
                null));
        book.tell(
                sheet,
                "attach",
                Map.of("code", code, "file", kept.fileName(), "size", kept.size(), "hash", kept.hash()));
    }
}

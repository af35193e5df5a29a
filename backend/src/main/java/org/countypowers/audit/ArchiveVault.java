package org.countypowers.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.domain.ArchiveStore;
import org.countypowers.audit.domain.ArchiveStore.ArchiveRow;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of archives: verified where they lie, and handed over for a purpose. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class ArchiveVault {
    private static final int LONGEST_PURPOSE = 200;

    private static final int PAGE = 200;

    private final ArchiveStore archives;
    private final ArchiveFiles files;
    private final YearFile years;
    private final Trail trail;
    private final ObjectProvider<TrailAccess> access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ArchiveVault(
            ArchiveStore archives,
            ArchiveFiles files,
            YearFile years,
            Trail trail,
            ObjectProvider<TrailAccess> access,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.archives = archives;
        this.files = files;
        this.years = years;
        this.trail = trail;
        this.access = access;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Verifies a year's file against what the trail says of it, and its content.
     *
     * @return what is wrong and where, in the language; empty when all is as it was written
     * @throws NoSuchElementException when the year was not archived
     */
    public List<String> check(int year, Locale language) throws IOException {
        ArchiveRow row = find(year);
        List<Finding> found = new ArrayList<>();
        if (!told(row)) {
            found.add(new Finding(Finding.Kind.ARCHIVE_REPLACED, YearFile.ARCHIVES.id() + " " + year));
        }
        Optional<Path> file = files.find(row.fileName());
        if (file.isEmpty()) {
            found.add(new Finding(Finding.Kind.ARCHIVE_MISSING, row.fileName()));
        } else {
            String sha256 = Verification.sha256(file.get());
            if (!sha256.equals(row.sha256())) {
                found.add(new Finding(Finding.Kind.ARCHIVE_REPLACED, row.fileName() + ", SHA-256 " + sha256));
            }
            found.addAll(content(file.get(), row.fileName()));
        }
        tell("trail.archive.check", year, Map.of("findings", found.size()));
        return found.stream().map(finding -> finding.in(language)).toList();
    }

    private List<Finding> content(Path file, String name) {
        try {
            return years.verified(file).findings();
        } catch (IOException noExport) {
            return List.of(new Finding(Finding.Kind.UNREADABLE, name));
        }
    }

    /** Whether the event that tells of the archive says what the row says; events cannot be changed without breaking their chain. */
    private boolean told(ArchiveRow row) {
        boolean told = false;
        long seq = 0;
        for (List<TrailEvent> page = trail.read(YearFile.ARCHIVES, seq, PAGE);
                !page.isEmpty();
                page = trail.read(YearFile.ARCHIVES, seq, PAGE)) {
            told |= page.stream()
                    .anyMatch(event -> event.subject().equals(String.valueOf(row.closedYear()))
                            && row.sha256().equals(event.after().get("sha256"))
                            && row.fileName().equals(event.after().get("file")));
            seq = page.get(page.size() - 1).seq();
        }
        return told && trail.firstBroken(YearFile.ARCHIVES) == 0;
    }

    /**
     * Hands an archive over as it lies in the folder; who takes it and why is in the trail before.
     *
     * @throws NoSuchElementException when the year was not archived, or its file is gone
     * @throws IllegalArgumentException without a purpose
     */
    public void take(int year, String purpose, OutputStream out) throws IOException {
        String why = purpose.strip();
        if (why.isEmpty() || why.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("an archive is taken for a purpose");
        }
        ArchiveRow row = find(year);
        Path file = files.find(row.fileName()).orElseThrow(() -> new NoSuchElementException(row.fileName()));
        tell("trail.archive.take", year, Map.of("purpose", why, "file", row.fileName()));
        Files.copy(file, out);
    }

    private ArchiveRow find(int year) {
        if (!access.getObject().whole()) {
            throw new AccessDeniedException("the archives of the whole trail");
        }
        return transaction
                .execute(status -> archives.find(year))
                .orElseThrow(() -> new NoSuchElementException("archive of " + year));
    }

    private void tell(String action, int year, Map<String, ?> facts) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Auditable.of(Stream.ofConfiguration("trail"), action, String.valueOf(year), facts)));
    }
}

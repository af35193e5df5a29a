package org.countypowers.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.CasesClosed.Closed;
import org.countypowers.audit.ExportedTrail.Extent;
import org.countypowers.audit.ExportedTrail.Group;
import org.countypowers.audit.verifier.Report;
import org.countypowers.audit.verifier.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What an archive holds: the whole streams of all cases that were closed in a year, so that no chain is cut, their rows and
 * documents, all seals, and the stream that tells of the archives before. Memory holds a page of it.
 */
@Component
class YearFile {
    static final Stream ARCHIVES = Stream.ofConfiguration("trail-archive");
    private static final int GROUP = 200;

    private final ExportedTrail exported;
    private final ObjectProvider<CasesClosed> closed;
    private final Sealing sealing;
    private final SealKeys keys;
    private final Clock clock;

    YearFile(ExportedTrail exported, ObjectProvider<CasesClosed> closed, Sealing sealing, SealKeys keys, Clock clock) {
        this.exported = exported;
        this.closed = closed;
        this.sealing = sealing;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether anything was closed in the year. */
    boolean any(int year) {
        return !closed.getObject().in(year, null, 1).isEmpty();
    }

    /** The first year in which something was closed, or the one given. */
    int firstYear(int otherwise) {
        return closed.getObject().firstYear().orElse(otherwise);
    }

    /** Seals all up to now, and writes. @throws java.nio.file.FileAlreadyExistsException rather than write over a file */
    void write(int year, String officer, Path file) throws IOException {
        sealing.run();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("scope", "YEAR");
        facts.put("year", String.valueOf(year));
        facts.put("officer", officer);
        facts.put("at", clock.instant().toString());
        facts.put("withheld", "false");
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            exported.write(new Extent(group -> groups(year, group), ARCHIVES, true), facts, out);
        }
    }

    private void groups(int year, Group group) throws IOException {
        CasesClosed cases = closed.getObject();
        for (List<Closed> page = cases.in(year, null, GROUP);
                !page.isEmpty();
                page = cases.in(year, page.get(page.size() - 1), GROUP)) {
            group.take(page.stream().map(Closed::caseId).toList());
        }
    }

    /** Its seals must be ours: with the keys that we have and had. @throws IOException when it is no export at all */
    Report verified(Path file) throws IOException {
        Path key = Files.createTempFile("trail", ".pem");
        try {
            Files.writeString(key, keys.pem(), StandardCharsets.US_ASCII);
            return Verification.of(new Verification.Sources(file, null, key, null));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        } finally {
            Files.delete(key);
        }
    }
}

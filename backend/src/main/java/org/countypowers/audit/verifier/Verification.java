package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * Checks an export against itself, the seals that another office kept, the key that was handed over and the folder of kept files.
 * Events are read once, and once more only to name what is gone.
 */
public final class Verification {
    public static final String EVENTS = "events.jsonl";
    public static final String SEALS = "seals.jsonl";
    public static final String CASES = "cases.jsonl";
    public static final String REGISTER = "register.jsonl";
    public static final String DOCUMENTS = "documents.jsonl";

    private final Report report = new Report();
    private final Manifest manifest = new Manifest();
    private final Seals seals = new Seals(report);
    private final Claims claims = new Claims();
    private final Events events = new Events(report, seals, claims);
    private final Sources sources;
    private Rows rows;

    private Verification(Sources sources) {
        this.sources = sources;
    }

    /** @param kept seals, @param key in PEM, @param folder of files; each may be null */
    public record Sources(Path export, Path kept, Path key, Path folder) {}

    /** @throws IOException when one of the sources cannot be read at all */
    public static Report of(Sources sources) throws IOException {
        return new Verification(sources).run();
    }

    /** Of a file as it lies there. */
    public static String sha256(Path file) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), Export.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private Report run() throws IOException {
        try (Export export = new Export(sources.export())) {
            export.each(Export.MANIFEST, report, manifest::read);
            report.manifest = manifest;
            rows = new Rows(report, claims, sources.folder(), manifest.whole() && !manifest.withheld());
            if (read(export, SEALS, seals::add)) {
                seals.check(sources.key());
                if (sources.kept() != null) {
                    seals.compare(sources.kept());
                }
            }
            if (read(export, EVENTS, events::read)) {
                events.end();
                afterEvents(export);
            }
        }
        return report;
    }

    private void afterEvents(Export export) throws IOException {
        if (manifest.whole()) {
            seals.complete();
        }
        boolean all = read(export, CASES, rows::row);
        if (manifest.whole()) {
            all &= read(export, REGISTER, rows::row);
        }
        all &= read(export, DOCUMENTS, rows::document);
        if (all && !claims.complete()) {
            export.each(EVENTS, report, (JsonParser line) -> rows.missing(line));
        }
    }

    private boolean read(Export export, String name, Export.Values values) throws IOException {
        String hash = export.each(name, report, values);
        if (!hash.isEmpty() && !hash.equals(manifest.files().get(name))) {
            report.found(Finding.Kind.FILE_OF_EXPORT_ALTERED, name);
        }
        return !hash.isEmpty();
    }
}

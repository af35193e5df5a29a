package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows and documents as they stand, against what the events said of them. */
final class Rows {
    private static final String DOCUMENT = "document/";

    private final Report report;
    private final Claims claims;
    private final Path folder;
    private final boolean all;

    /** @param folder where the files are kept by their hashes, or null; @param all whether no event was withheld */
    Rows(Report report, Claims claims, Path folder, boolean all) {
        this.report = report;
        this.claims = claims;
        this.folder = folder;
        this.all = all;
    }

    /** A row: where it is, whose event names it under which name, and all its columns in their order. */
    void row(JsonParser line) throws IOException {
        Export.require(line.currentToken() == JsonToken.START_ARRAY);
        String place = Export.text(line);
        String stream = Export.text(line);
        String name = Export.text(line);
        List<String> columns = new ArrayList<>();
        Export.require(line.nextToken() == JsonToken.START_OBJECT);
        while (line.nextToken() == JsonToken.FIELD_NAME) {
            columns.add(Export.text(line));
        }
        Export.require(line.nextToken() == JsonToken.END_ARRAY);
        report.rows++;
        if (!claims.confirmed(stream, name, Fields.hash(columns))) {
            report.found(Finding.Kind.ROW_NOT_VOUCHED_FOR, place);
        }
    }

    /** A document: where it is, its owner's stream if that is a case's, its name there, its hash; whether it is kept as a file. */
    void document(JsonParser line) throws IOException {
        Export.require(line.currentToken() == JsonToken.START_ARRAY);
        String place = Export.text(line);
        String stream = Export.text(line);
        String name = Export.text(line);
        String hash = Export.text(line);
        Kept kept = Kept.named(Export.text(line));
        Export.require(line.nextToken() == JsonToken.END_ARRAY);
        report.documents++;
        // A paper may be printed by whoever reads it under a letter, and then only the letter's stream tells of it.
        boolean vouched = claims.confirmed(stream, DOCUMENT + hash + "/" + name, "");
        if (!vouched && (all || kept != Kept.PRINT)) {
            report.found(Finding.Kind.DOCUMENT_NOT_VOUCHED_FOR, place);
        }
        if (folder != null && kept != Kept.TEXT) {
            compare(place, hash);
        }
    }

    private enum Kept {
        /** In the database. */
        TEXT,
        FILE,
        PRINT;

        static Kept named(String name) throws IOException {
            for (Kept each : values()) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            throw new Export.Unexpected();
        }
    }

    private void compare(String place, String hash) throws IOException {
        Export.require(hash.matches("[0-9a-f]{64}"));
        Path file = folder.resolve(hash.substring(0, 2)).resolve(hash);
        if (!Files.isRegularFile(file)) {
            report.found(Finding.Kind.KEPT_FILE_MISSING, place + ", " + hash);
            return;
        }
        if (!Verification.sha256(file).equals(hash)) {
            report.found(Finding.Kind.KEPT_FILE_REPLACED, place + ", " + hash);
        }
    }

    /** Reads an event once more, to name the one whose row or document is gone. */
    void missing(JsonParser line) throws IOException {
        boolean event = Export.text(line).equals("event");
        if (!event) {
            while (line.nextToken() != JsonToken.END_ARRAY) {
                line.skipChildren();
            }
            return;
        }
        Event said = Event.read(line, Export.text(line), Export.text(line));
        Export.require(line.nextToken() == JsonToken.END_ARRAY);
        said.agrees(said.bytes(), said.kind() + ":" + said.id(), (stream, what, value) -> {
            if (claims.missing(stream, what)) {
                Finding.Kind kind =
                        what.startsWith(DOCUMENT) ? Finding.Kind.DOCUMENT_MISSING : Finding.Kind.ROW_MISSING;
                report.found(kind, said.kind() + ":" + said.id() + " " + said.seq() + ", " + said.subject());
            }
        });
    }
}

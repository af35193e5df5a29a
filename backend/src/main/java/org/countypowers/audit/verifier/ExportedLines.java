package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads an export once more after it was verified, for whoever puts back what was lost. */
public final class ExportedLines {
    private final Path file;

    public ExportedLines(Path file) {
        this.file = file;
    }

    /** In the order of streams; a stream's head comes after all that belongs to it. What was withheld is left out. */
    public interface Lines {
        void event(Event event);

        void leaf(Leaf leaf);

        void head(String kind, String id, long seq, String hash);
    }

    public record Leaf(String kind, String id, long from, long to, String hash, long seal, long number, String proof) {}

    /** @throws IOException when it cannot be read to its end */
    public void seals(Consumer<Seal> seals) throws IOException {
        each(Verification.SEALS, value -> seals.accept(Seals.seal(value)));
    }

    /** @throws IOException when it cannot be read to its end */
    public void streams(Lines lines) throws IOException {
        each(Verification.EVENTS, line -> {
            String what = Export.text(line);
            if (what.equals("withheld")) {
                while (line.nextToken() != JsonToken.END_ARRAY) {
                    line.skipChildren();
                }
                return;
            }
            read(what, Export.text(line), Export.text(line), line, lines);
            Export.require(line.nextToken() == JsonToken.END_ARRAY);
        });
    }

    private static void read(String what, String kind, String id, JsonParser line, Lines lines) throws IOException {
        switch (what) {
            case "event" -> lines.event(Event.read(line, kind, id));
            case "leaf" -> lines.leaf(new Leaf(
                    kind,
                    id,
                    Export.number(line),
                    Export.number(line),
                    Export.text(line),
                    Export.number(line),
                    Export.number(line),
                    Export.text(line)));
            default -> lines.head(kind, id, Export.number(line), Export.text(line));
        }
    }

    private void each(String name, Export.Values values) throws IOException {
        Report report = new Report();
        try (Export export = new Export(file)) {
            export.each(name, report, values);
        }
        if (!report.clean()) {
            throw new IOException(report.findings().get(0).place());
        }
    }
}

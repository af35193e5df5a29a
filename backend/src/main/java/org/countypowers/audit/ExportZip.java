package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export's files one after another; none of them is ever whole in memory. */
final class ExportZip implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    ExportZip(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    interface Content {
        void write(JsonGenerator lines) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        JsonGenerator lines = JSON.createGenerator(new DigestOutputStream(new LeftOpen(zip), digest));
        lines.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        content.write(lines);
        lines.close();
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** The last file says what the others are. */
    void manifest(String name, Map<String, String> facts) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(hashes);
        file(name, json -> {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, String> each : files.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The next file follows.
        }
    }
}

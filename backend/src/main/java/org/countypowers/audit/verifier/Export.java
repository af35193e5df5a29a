package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip that somebody handed over. Whatever it holds, reading it takes little memory and ends. */
final class Export implements Closeable {
    static final String MANIFEST = "manifest.json";
    /** One event may carry all that a promulgation entered, some megabytes. */
    private static final int LONGEST_TEXT = 64 << 20;
    /** No trail is deflated to less than a hundredth, however much it repeats itself. */
    private static final long MOST_INFLATED = 100;

    private static final long ALWAYS_ALLOWED = 16L << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(20)
                    .maxNumberLength(20)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final ZipFile zip;
    private final long most;

    Export(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        most = file.toFile().length() * MOST_INFLATED + ALWAYS_ALLOWED;
    }

    /** Reads one value of a file; the parser stands at its first token and must be left at its last. */
    interface Values {
        void read(JsonParser value) throws IOException;
    }

    /** What stands at a value is not what an export has there. */
    static final class Unexpected extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @return the SHA-256 of what was read, or empty when there is no such file or it could not be read to its end */
    String each(String name, Report report, Values values) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            report.found(Finding.Kind.FILE_OF_EXPORT_MISSING, name);
            return "";
        }
        try (DigestInputStream bytes = new DigestInputStream(new Bounded(zip.getInputStream(entry), most), sha256());
                JsonParser parser = JSON.createParser(bytes)) {
            return read(name, report, values, parser, bytes);
        } catch (ZipException damaged) {
            report.found(Finding.Kind.UNREADABLE, name);
            return "";
        }
    }

    private static String read(String name, Report report, Values values, JsonParser parser, DigestInputStream bytes)
            throws IOException {
        try {
            while (parser.nextToken() != null) {
                values.read(parser);
            }
        } catch (IOException notAsExpected) {
            report.unreadable(name, parser);
            return "";
        }
        bytes.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    /** Reads the values of another file than the export's. */
    static void each(InputStream in, Values values) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            while (parser.nextToken() != null) {
                values.read(parser);
            }
        }
    }

    static JsonParser parser(byte[] text) throws IOException {
        return JSON.createParser(text);
    }

    static void require(boolean asExpected) throws Unexpected {
        if (!asExpected) {
            throw new Unexpected();
        }
    }

    /** The string that comes next. */
    static String text(JsonParser value) throws IOException {
        require(value.nextToken() == JsonToken.VALUE_STRING);
        return value.getText();
    }

    static long number(JsonParser value) throws IOException {
        require(value.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return value.getLongValue();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new Unexpected();
            }
            return read;
        }
    }
}

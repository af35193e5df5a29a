package org.countypowers.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.tika.Tika;
import org.countypowers.document.domain.FileKind;
import org.countypowers.document.domain.FileNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Takes an uploaded file into the store, checked by its bytes and not by its name. Whoever asks
 * keeps the row for it; no transaction is needed while the bytes arrive. */
@Service
public class IncomingFiles {
    private static final int BEGINNING = 1_048_576;

    private final FileStore files;
    private final long maxBytes;
    private final Tika tika = new Tika();

    IncomingFiles(FileStore files, @Value("${countypowers.files.max-megabytes}") long maxMegabytes) {
        this.files = files;
        this.maxBytes = maxMegabytes * 1_048_576;
    }

    public record KeptFile(String fileName, String mediaType, long size, String hash) {}

    /** @throws DocumentRefused when the file is too large, empty, of no known kind or of another kind than its name says */
    public KeptFile keep(String name, InputStream bytes) {
        String fileName = FileNames.safe(name);
        FileKind kind = FileKind.named(fileName)
                .orElseThrow(
                        () -> new DocumentRefused("document.error.kind", String.join(", ", FileKind.allEndings())));
        BufferedInputStream whole = new BufferedInputStream(bytes, BEGINNING);
        byte[] beginning = beginning(whole);
        if (beginning.length == 0) {
            throw new DocumentRefused("document.error.empty");
        }
        if (!kind.allows(tika.detect(beginning), beginning)) {
            throw new DocumentRefused("document.error.otherKind", fileName);
        }
        FileStore.StoredFile kept = files.keep(whole, maxBytes);
        return new KeptFile(fileName, kind.mediaType(), kept.size(), kept.hash());
    }

    public long maxBytes() {
        return maxBytes;
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
}

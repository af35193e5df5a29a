package org.countypowers.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.audit.domain.SealStore;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.verifier.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals as lines of a file that another office may keep. The database comes first; lines that the file lacks, because the power
 * went or the file was new, are written by the next run. What it has of the last seal must be what the database says.
 */
@Component
class SealFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealFile.class);
    private static final int PAGE = 500;
    private static final int LONGEST_LINE = 4096;
    private static final Pattern NUMBER = Pattern.compile("^\\{\"number\":(\\d+),");

    private final SealStore store;
    private final Path file;

    SealFile(SealStore store, @Value("${countypowers.seal.file}") Path file) {
        this.store = store;
        this.file = file.toAbsolutePath();
    }

    static Seal seal(SealRow row) {
        return new Seal(
                row.number(),
                row.sealedAt().toInstant(ZoneOffset.UTC).toString(),
                row.previous(),
                row.root(),
                row.leaves(),
                row.events(),
                row.algorithm(),
                row.keyId(),
                row.publicKey(),
                row.signature());
    }

    synchronized void catchUp() {
        try {
            Files.createDirectories(file.getParent());
            String last = Files.exists(file) ? lastLine() : "";
            Matcher number = NUMBER.matcher(last);
            long written = number.find() ? Long.parseLong(number.group(1)) : 0;
            if (written > 0
                    && store.find(written)
                            .map(row -> !seal(row).line().equals(last))
                            .orElse(true)) {
                LOG.error("seal {} in {} is not the database's: seals were removed or replaced", written, file);
                return;
            }
            for (List<SealRow> page = store.after(written, PAGE); !page.isEmpty(); page = store.after(written, PAGE)) {
                Files.write(
                        file,
                        page.stream().map(row -> seal(row).line()).toList(),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                written = page.get(page.size() - 1).number();
            }
        } catch (IOException failure) {
            LOG.error("seals could not be written to {}; the next run tries again", file, failure);
        }
    }

    /** The last whole line; half a line after it is cut off. */
    private String lastLine() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            int length = (int) Math.min(bytes.length(), 2 * LONGEST_LINE);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            String text = new String(tail, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            bytes.setLength(bytes.length() - (length - end - 1));
            return end < 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
        }
    }
}

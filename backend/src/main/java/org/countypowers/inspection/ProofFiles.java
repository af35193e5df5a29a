package org.countypowers.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countypowers.inspection.domain.DrawFiles;

/** What {@link DrawProof} reads: the pool, and what was announced of it and came of it; of any draw of the house. */
public final class ProofFiles {
    private ProofFiles() {}

    /** By name. @param lines the result */
    public static Map<String, String> of(
            String number,
            String rules,
            String pool,
            String poolHash,
            String commitment,
            String seed,
            List<String> lines) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(DrawFiles.POOL, pool);
        files.put(DrawFiles.DRAW, new DrawFiles(number, rules, poolHash, commitment, seed, lines).text());
        return files;
    }

    public static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}

package org.countypowers.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder that all nodes mount. A file appears under its hash at once and whole, or not at all. */
@Component
class FolderFileStore implements FileStore {
    private final Path folder;

    FolderFileStore(@Value("${countypowers.files.folder}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public StoredFile keep(InputStream bytes, long maxBytes) {
        Path arriving = null;
        try {
            Files.createDirectories(folder);
            arriving = Files.createTempFile(folder, "arriving", ".part");
            DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            long size = copy(digested, arriving, maxBytes);
            String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            Path kept = path(hash);
            Files.createDirectories(kept.getParent());
            Files.move(arriving, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StoredFile(hash, size);
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException("a file could not be kept in " + folder, failure);
        } finally {
            discard(arriving);
        }
    }

    @Override
    public InputStream open(String hash) {
        Path kept = path(hash);
        if (!Files.isRegularFile(kept)) {
            throw new NoSuchElementException("file " + hash);
        }
        try {
            return Files.newInputStream(kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long copy(InputStream from, Path to, long maxBytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[65_536];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new DocumentRefused("document.error.tooLarge", maxBytes / 1_048_576);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new DocumentRefused("document.error.empty");
        }
        return size;
    }

    private Path path(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new NoSuchElementException("no hash");
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void discard(Path arriving) {
        try {
            if (arriving != null) {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}

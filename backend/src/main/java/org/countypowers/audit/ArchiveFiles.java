package org.countypowers.audit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of archives, which all nodes mount. A file in it is written once, is read-only from then on, and is never deleted. */
@Component
class ArchiveFiles {
    private static final Pattern NAME = Pattern.compile("trail-\\d{4}-[0-9a-f]{12}\\.zip");
    private static final String UNFINISHED = ".part";

    private final Path folder;

    ArchiveFiles(@Value("${countypowers.archive.folder}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Where the next one may be written; one that a crash left half is gone then. */
    Path begin() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
        return folder.resolve(UUID.randomUUID() + UNFINISHED);
    }

    /**
     * Keeps what was written.
     *
     * @return its name, which says the beginning of its hash, so that a second file of a year never meets the first
     * @throws java.nio.file.FileAlreadyExistsException rather than write over one
     */
    String keep(Path written, int year, String sha256) throws IOException {
        String name = "trail-%d-%s.zip".formatted(year, sha256.substring(0, 12));
        if (!written.toFile().setReadOnly()) {
            throw new IOException("not to be made read-only: " + written);
        }
        Files.move(written, folder.resolve(name));
        return name;
    }

    /** Nothing when there is no such file, or it is no archive's name. */
    Optional<Path> find(String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(folder::resolve)
                .filter(Files::isRegularFile);
    }
}

package org.countypowers.document;

import java.io.InputStream;

/** Keeps bytes under their SHA-256; a folder that several nodes may share. */
public interface FileStore {
    record StoredFile(String key, long size, String sha256) {}

    /** Reads at most {@code limit} bytes. @throws FileTooLarge beyond it; nothing is kept then */
    StoredFile put(InputStream content, long limit);

    InputStream open(String key);
}

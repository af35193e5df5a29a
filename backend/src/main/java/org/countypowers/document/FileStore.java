package org.countypowers.document;

import java.io.InputStream;

/** Keeps files by the SHA-256 of their bytes; what is kept never changes. Several nodes share one store. */
public interface FileStore {
    /** @param hash 64 hexadecimal digits */
    record StoredFile(String hash, long size) {}

    /** @throws DocumentRefused when there are more bytes than allowed, or none */
    StoredFile keep(InputStream bytes, long maxBytes);

    /** @throws java.util.NoSuchElementException when no such file is kept */
    InputStream open(String hash);
}

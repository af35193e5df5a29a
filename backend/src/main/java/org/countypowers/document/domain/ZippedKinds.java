package org.countypowers.document.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells office documents, which are archives, from other archives by the entries at their beginning. */
public final class ZippedKinds {
    private static final int ENTRIES = 50;

    private ZippedKinds() {}

    /** @param beginning the first bytes of the archive; it may end within an entry */
    public static boolean contains(byte[] beginning, String entryPrefix) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(beginning))) {
            ZipEntry entry = archive.getNextEntry();
            for (int seen = 0; entry != null && seen < ENTRIES; seen++) {
                if (entry.getName().startsWith(entryPrefix)) {
                    return true;
                }
                entry = archive.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException endsHere) {
            return false;
        }
        return false;
    }
}

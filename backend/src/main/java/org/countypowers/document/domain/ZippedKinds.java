package org.countypowers.document.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells office documents, which are archives, from other archives by the entries at their beginning. */
public final class ZippedKinds {
    private static final int ENTRIES = 50;
    /** A megabyte of archive may hold a gigabyte: no office document hides its telling entry behind so much. */
    private static final long MOST_INFLATED = 8 * 1_048_576L;

    private ZippedKinds() {}

    /** @param beginning the first bytes of the archive; it may end within an entry */
    public static boolean contains(byte[] beginning, String entryPrefix) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(beginning))) {
            byte[] buffer = new byte[65_536];
            long inflated = 0;
            ZipEntry entry = archive.getNextEntry();
            for (int seen = 0; entry != null && seen < ENTRIES; seen++) {
                if (entry.getName().startsWith(entryPrefix)) {
                    return true;
                }
                // The next entry would be found only by inflating the whole of this one.
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        return false;
                    }
                }
                entry = archive.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException endsHere) {
            return false;
        }
        return false;
    }
}

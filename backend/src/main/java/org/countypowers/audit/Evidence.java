package org.countypowers.audit;

import java.util.Collection;
import java.util.Map;

/** Rows or documents of which the trail speaks, for an export; each module reads its own, in pages, by a key. */
public interface Evidence {
    enum File {
        CASES,
        REGISTER,
        DOCUMENTS
    }

    /** Of which file it has lines. */
    File file();

    /** @param caseIds of these cases, some hundred at most, or null for all there is */
    void write(Collection<Long> caseIds, Lines lines);

    /** Takes lines one by one, whatever they become. */
    interface Lines {
        /**
         * @param place for people
         * @param name under which an event of the stream names the row's {@link RowDigest}
         * @param columns all that the digest covers, in its order
         */
        void row(String place, Stream stream, String name, Map<String, String> columns);

        /** @param stream of the owner, or null where it is no case's; @param name by which its event speaks of it */
        void document(String place, Stream stream, String name, String hash, Kept kept);
    }

    enum Kept {
        /** In the database. */
        TEXT,
        FILE,
        PRINT
    }
}

package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of matters that counties report straight to the province (县级直报事项清单), version by version. */
public interface DirectReportList {
    /** A matter as listed on a day, with the document that lists it. */
    record Listed(
            int versionNo,
            String title,
            String instrumentNo,
            String instrumentType,
            LocalDate holdsFrom,
            String cityStepClause) {
        public boolean keepsCityStep() {
            return !cityStepClause.isEmpty();
        }
    }

    /** What the list of that day says of a matter; read each time, by the versions' days. */
    Optional<Listed> on(String matterId, LocalDate day);

    /** The same by the versions that were published by then. */
    Optional<Listed> asOf(String matterId, LocalDate day, Instant knownAt);

    /** Published versions, the newest first; {@code beforeNo} is that of the last one read, or 0 to begin. */
    List<DirectReportVersion> versions(int beforeNo, int limit);

    /** The version that a day's cases follow. */
    Optional<DirectReportVersion> current(LocalDate day);

    /** @throws java.util.NoSuchElementException for an unknown one, and for a draft unless the officer writes the list */
    DirectReportVersion version(int no);

    /** By id; the text is a part of the name or the beginning of the id, or empty. */
    List<DirectReportItem> items(int no, String text, String afterId, int limit);

    int count(int no);

    /** What the later version adds, removes and changes, by the matter's id. */
    List<DirectReportChange> changes(int from, int to, String afterId, int limit);
}

package org.countypowers.catalog.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Versions of matters: added, never changed. */
public interface VersionStore {
    record VersionRow(
            String matterId,
            int version,
            LocalDate validFrom,
            LocalDateTime recordedAt,
            String officerName,
            String content) {}

    void add(VersionRow version);

    Optional<VersionRow> last(String matterId);

    /** The last recorded of those that are valid on the day. */
    Optional<VersionRow> on(String matterId, LocalDate day);

    /** The last recorded until an instant of those that are valid on the day; the first of all where none was recorded yet. */
    Optional<VersionRow> asOf(String matterId, LocalDate day, LocalDateTime recordedUntil);

    /** The newest first. */
    List<VersionRow> versions(String matterId, int limit);

    /** Matters that have none. */
    List<String> unversioned();
}

package org.countypowers.catalog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What held of a matter from a day on, until a later version; {@code changes} against the version before. */
public record MatterVersion(
        int no, LocalDate validFrom, LocalDateTime recordedAt, String recordedBy, List<Change> changes) {
    /**
     * One thing that differs, in the catalogue's own codes.
     *
     * @param field is translated
     * @param before empty where something was added
     * @param after empty where something was taken away
     */
    public record Change(String field, String before, String after) {}
}

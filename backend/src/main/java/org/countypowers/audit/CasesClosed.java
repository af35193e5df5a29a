package org.countypowers.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which cases were closed in a year, for its archive; implemented where cases are known. */
public interface CasesClosed {
    record Closed(long caseId, LocalDate on) {}

    /** By day and id. @param after the last one of the page before, or null for the first page */
    List<Closed> in(int year, Closed after, int limit);

    /** The year of the first one. */
    Optional<Integer> firstYear();
}

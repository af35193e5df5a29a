package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Closed cases as reviewers of files find them. */
public interface ClosedCaseStore {
    record ClosedRow(
            long id,
            String number,
            String matterId,
            String matterName,
            String status,
            LocalDate closedOn,
            String route) {}

    /** Closed in a county from a day to a day, both inclusive; by id. */
    List<ClosedRow> closed(String countyCode, LocalDate from, LocalDate to, long afterId, int limit);

    /** Those of these that are closed. */
    List<ClosedRow> closed(Collection<Long> caseIds);

    record ClosedOn(long id, LocalDate closedOn) {}

    /** Closed from a day to a day, both inclusive, by day and id; of the first day only those behind {@code afterId}. */
    List<ClosedOn> closedFrom(LocalDate from, long afterId, LocalDate to, int limit);

    /** When the first case was closed. */
    Optional<LocalDate> firstClosed();

    /** Officers who registered one of the cases or gave an opinion in it. */
    List<String> handlers(Collection<Long> caseIds);
}

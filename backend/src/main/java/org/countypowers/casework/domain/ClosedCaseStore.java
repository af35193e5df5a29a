package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Closed cases as reviewers of files find them, and who may read them for that. */
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

    /** Officers who registered one of the cases or gave an opinion in it. */
    List<String> handlers(Collection<Long> caseIds);

    void lend(Collection<Long> caseIds, String officerId, String ground);

    void takeBack(String ground);

    /** @return whether this reader's last opening was before the instant, or never was */
    boolean opened(long caseId, String officerId, LocalDateTime before, LocalDateTime now);
}

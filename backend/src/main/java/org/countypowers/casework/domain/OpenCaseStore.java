package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Cases as a change of power finds them: many at a time. */
public interface OpenCaseStore {
    record OpenRow(
            long id,
            String number,
            String matterId,
            String applicantName,
            String applicantCipher,
            String status,
            LocalDate receivedOn,
            LocalDate acceptedOn) {}

    record RoutedRow(long id, String matterId, String countyCode, String townCode, String route) {}

    /** What a body may do with a case: WORK or COPY. */
    record Access(long caseId, String unitId, String access) {}

    record Received(String matterId, int count) {}

    /** Cases of these statuses by id; {@code town} says that the division is one. */
    List<OpenRow> open(
            String matterId, String divisionCode, boolean town, Collection<String> statuses, long afterId, int limit);

    /** Cases of these statuses received since a day, by day and id; of the first day only those behind {@code afterId}. */
    List<OpenRow> openSince(
            Collection<String> matterIds,
            String divisionCode,
            boolean town,
            Collection<String> statuses,
            LocalDate since,
            long afterId,
            int limit);

    List<RoutedRow> routed(Collection<Long> caseIds);

    List<Received> received(
            Collection<String> matterIds, String divisionCode, boolean town, LocalDate from, LocalDate to);

    /** Closes the cases to everybody. */
    void disallow(Collection<Long> caseIds);

    /** Whoever could act on the cases only reads them. */
    void leaveCopies(Collection<Long> caseIds);

    /** Who may act already is not put back to reading. */
    void allow(List<Access> accesses);

    /** Whether an officer has answered at another step than these. */
    boolean answeredElsewhere(long caseId, Collection<String> steps);
}

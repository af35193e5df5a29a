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
            String status,
            LocalDate receivedOn,
            LocalDate acceptedOn) {}

    /** What a body may do with a case: WORK or COPY. */
    record Access(long caseId, String unitId, String access) {}

    record Received(String matterId, int count) {}

    /** Cases of these statuses by id; {@code town} says that the division is one. */
    List<OpenRow> open(
            String matterId, String divisionCode, boolean town, Collection<String> statuses, long afterId, int limit);

    List<Received> received(
            Collection<String> matterIds, String divisionCode, boolean town, LocalDate from, LocalDate to);

    /** Opens the cases to these bodies alone. */
    void allowOnly(Collection<Long> caseIds, List<Access> accesses);

    /** Whoever could act on the case only reads it. */
    void leaveCopies(long caseId);
}

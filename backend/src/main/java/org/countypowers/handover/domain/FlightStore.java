package org.countypowers.handover.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plan for cases in flight and what has become of each. */
public interface FlightStore {
    record FlightRow(
            long handoverId,
            long caseId,
            String number,
            String applicantName,
            String matterId,
            String status,
            LocalDate receivedOn,
            LocalDate acceptedOn,
            FlightFate fate,
            String reasonKey,
            FlightState state,
            LocalDateTime movedAt,
            String fromBody,
            String toBody,
            String problemKey,
            String problemArguments,
            String confirmedBy,
            LocalDateTime confirmedAt) {}

    record MovedRow(
            long handoverId,
            String handover,
            String kind,
            String instrumentNo,
            String fromBody,
            String toBody,
            LocalDateTime movedAt,
            String confirmedBy,
            LocalDateTime confirmedAt) {}

    /** A case that waits for its receipt to be confirmed. */
    record ArrivedRow(long handoverId, long caseId, String number, String fromBody, String toBody) {}

    /** Takes back what was planned and not done. */
    void clearPlanned(long handoverId);

    void add(List<FlightRow> rows);

    /** What waits to be moved, by case. */
    List<FlightRow> planned(long handoverId, int limit);

    Optional<FlightRow> find(long handoverId, long caseId);

    /** Says of several cases at once what has become of them. */
    void set(
            long handoverId,
            Collection<Long> caseIds,
            FlightState state,
            LocalDateTime movedAt,
            String fromBody,
            String toBody);

    /** Says of a case why it could not be moved. @param problemKey translated */
    void fail(long handoverId, long caseId, LocalDateTime at, String problemKey, String problemArguments);

    /** Whether a hand-over that took effect is to move the case and has not. */
    boolean departing(long caseId);

    /** By which hand-overs a case has moved, the oldest first. */
    List<MovedRow> moves(long caseId);

    /** Which of the cases the plan knows. */
    Set<Long> known(long handoverId, Collection<Long> caseIds);

    /** Which of the cases wait for confirmation, in the order in which they moved. */
    List<ArrivedRow> unconfirmed(Collection<Long> caseIds);

    /** What waits for confirmation of a hand-over, by case; at most {@code limit}. */
    List<ArrivedRow> unconfirmed(long handoverId, int limit);

    /** Of those that wait, as they stand now: a second one finds nothing. @return whether it was done */
    boolean confirm(ArrivedRow arrived, String officerName, LocalDateTime at);

    /** Puts what failed back into the plan. @return how many */
    int retry(long handoverId);

    /** @param state null for all */
    List<FlightRow> page(long handoverId, FlightState state, long afterCaseId, int limit);

    Map<FlightState, Integer> count(long handoverId);
}

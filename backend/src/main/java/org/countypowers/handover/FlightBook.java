package org.countypowers.handover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.handover.domain.FlightFate;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.FlightRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan for cases in flight and how far it is. */
@Service
@PreAuthorize("hasAuthority('HANDOVER_READ')")
@Transactional(readOnly = true)
public class FlightBook {
    private static final int MOST = 200;

    private final FlightStore store;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final Bodies bodies;

    FlightBook(FlightStore store, HandoverRecords records, HandoverScope scope, Bodies bodies) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.bodies = bodies;
    }

    /**
     * @param reasonKey why, translated
     * @param toBodyName where it went; '' while it has not moved
     * @param problemKey why it could not be moved, translated; '' for nothing
     */
    public record Case(
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
            String toBodyName,
            String problemKey,
            List<String> problemArguments,
            String confirmedBy,
            LocalDateTime confirmedAt) {}

    /** @param under whether cases are being moved still */
    public record Tally(int total, Map<FlightState, Integer> by, boolean under) {
        public int of(FlightState state) {
            return by.getOrDefault(state, 0);
        }
    }

    /** @param state null for all */
    public List<Case> cases(long handoverId, FlightState state, long afterCaseId, int limit) {
        read(handoverId);
        return store.page(handoverId, state, afterCaseId, Math.min(limit, MOST)).stream()
                .map(this::shown)
                .toList();
    }

    public Tally tally(long handoverId) {
        HandoverRow row = read(handoverId);
        Map<FlightState, Integer> by = store.count(handoverId);
        return new Tally(
                by.values().stream().mapToInt(Integer::intValue).sum(),
                by,
                row.flightOpen() && by.containsKey(FlightState.PLANNED));
    }

    private HandoverRow read(long handoverId) {
        HandoverRow row = records.find(handoverId);
        scope.requireReading(row);
        return row;
    }

    private Case shown(FlightRow row) {
        return new Case(
                row.caseId(),
                row.number(),
                row.applicantName(),
                row.matterId(),
                row.status(),
                row.receivedOn(),
                row.acceptedOn(),
                row.fate(),
                row.reasonKey(),
                row.state(),
                row.movedAt(),
                row.toBody().isEmpty() ? "" : bodies.body(row.toBody()).name(),
                row.problemKey(),
                HandoverBook.arguments(row.problemArguments()),
                row.confirmedBy(),
                row.confirmedAt());
    }
}

package org.countypowers.handover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.delegation.InFlightCases.Moved;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.FlightRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.springframework.stereotype.Component;

/** Moves cases as planned; what a call moves and what the plan says of it are one transaction of the sweep's. */
@Component
class FlightMoves {
    private static final int LONGEST_ARGUMENTS = 1000;

    /** A registration that was routed before the power changed hands has committed by then. */
    private static final Duration UNTIL_ALL_COMMITTED = Duration.ofMinutes(10);

    private final FlightStore store;
    private final FlightPlan plan;
    private final HandoverRecords records;
    private final InFlightCases cases;
    private final HandoverWords words;

    FlightMoves(FlightStore store, FlightPlan plan, HandoverRecords records, InFlightCases cases, HandoverWords words) {
        this.store = store;
        this.plan = plan;
        this.records = records;
        this.cases = cases;
        this.words = words;
    }

    private record Became(FlightState state, String fromBody, String toBody) {}

    /** @return how many of the planned cases were dealt with; 0 when there is nothing left to do */
    int move(long id, int limit) {
        HandoverRow row = records.lock(id);
        List<FlightRow> planned = store.planned(id, limit);
        if (planned.isEmpty()) {
            int late = plan.lookAgain(row);
            if (late == 0 && records.now().isAfter(row.lastChangedAt().plus(UNTIL_ALL_COMMITTED))) {
                records.note(row, row.progress().flying(false));
            }
            return late;
        }
        Map<Became, List<Long>> became = new LinkedHashMap<>();
        Map<String, Ground> grounds = grounds(row);
        planned.forEach(each -> became.computeIfAbsent(
                        move(row, each, grounds.get(each.matterId())), state -> new ArrayList<>())
                .add(each.caseId()));
        became.forEach(
                (state, ids) -> store.set(id, ids, state.state(), records.now(), state.fromBody(), state.toBody()));
        records.tell(
                row,
                "case.move",
                Map.of("cases", planned.stream().map(FlightRow::number).toList(), "count", planned.size()));
        return planned.size();
    }

    List<Long> next(long id, int limit) {
        return store.planned(id, limit).stream().map(FlightRow::caseId).toList();
    }

    /** Moves this one case, if it is still planned. */
    void moveOne(long id, long caseId) {
        HandoverRow row = records.lock(id);
        FlightRow planned = store.find(id, caseId).orElseThrow();
        if (planned.state() == FlightState.PLANNED) {
            Became became = move(row, planned, grounds(row).get(planned.matterId()));
            store.set(id, List.of(caseId), became.state(), records.now(), became.fromBody(), became.toBody());
            records.tell(row, "case.move", Map.of("cases", List.of(planned.number()), "count", 1));
        }
    }

    /** Leaves the case where it is, with the reason, for people to look at. */
    void setAside(long id, long caseId, String problemKey, List<String> arguments) {
        HandoverRow row = records.lock(id);
        String joined = String.join("\n", arguments);
        String kept = joined.length() > LONGEST_ARGUMENTS ? joined.substring(0, LONGEST_ARGUMENTS) : joined;
        store.fail(id, caseId, records.now(), problemKey, kept);
        records.tell(row, "case.fail", Map.of("case", caseId, "problem", problemKey, "arguments", arguments));
    }

    /** What the applicants are told, by matter. */
    private Map<String, Ground> grounds(HandoverRow row) {
        String reason = words.say("ground." + row.kind());
        return records.powers(row).stream()
                .collect(Collectors.toMap(
                        PowerRow::matterId,
                        power -> new Ground(
                                row.kind().name(),
                                power.scope(),
                                row.instrumentNo(),
                                row.tookEffectOn(),
                                words.within(reason, power.scope()))));
    }

    private Became move(HandoverRow row, FlightRow planned, Ground ground) {
        Moved moved = cases.move(planned.caseId(), row.acceptedCases() == AcceptedCases.MOVE, ground);
        if (!moved.moved()) {
            return new Became(isOpen(row, planned) ? FlightState.STAYED : FlightState.GONE, "", "");
        }
        if (moved.fromBody().equals(moved.toBody())) {
            // Another counter or another name, and the file lies where it lay: there is no receipt to confirm.
            return new Became(FlightState.STAYED, "", "");
        }
        return new Became(FlightState.MOVED, moved.fromBody(), moved.toBody());
    }

    private boolean isOpen(HandoverRow row, FlightRow planned) {
        return cases.open(planned.matterId(), row.divisionCode(), planned.caseId() - 1, 1).stream()
                .anyMatch(open -> open.caseId() == planned.caseId());
    }
}

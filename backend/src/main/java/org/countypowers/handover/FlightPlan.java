package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.delegation.InFlightCases.OpenCase;
import org.countypowers.handover.domain.CutoverRule;
import org.countypowers.handover.domain.FlightFate;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.FlightRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of each open case what will happen to it and why; before the day as often as asked, and once more when the day has come. */
@Service
public class FlightPlan {
    private static final int PAGE = 1000;

    private final FlightStore store;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final InFlightCases cases;

    FlightPlan(FlightStore store, HandoverRecords records, HandoverScope scope, InFlightCases cases) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.cases = cases;
    }

    /**
     * Makes the plan anew by what is open now.
     *
     * @return how many cases are open
     */
    @PreAuthorize("hasAuthority('HANDOVER_WORK')")
    @Transactional
    public int make(long id) {
        HandoverRow row = records.lock(id);
        scope.requireTakingPart(row);
        HandoverDesk.requireOpen(row);
        int planned = write(row, records.powers(row), FlightState.PLANNED);
        records.tell(row, "case.plan", Map.of("count", planned));
        return planned;
    }

    /** No hand-over is signed without saying what becomes of the cases. */
    void makeIfNone(HandoverRow row) {
        if (row.state().open() && store.count(row.id()).isEmpty()) {
            write(row, records.powers(row), FlightState.PLANNED);
        }
    }

    /** The last plan, in the transaction in which the power changes hands: who stays has stayed. */
    int conclude(HandoverRow row, List<PowerRow> powers) {
        return write(row, powers, FlightState.STAYED);
    }

    /**
     * What was routed before the power changed hands and committed after the last plan: its reason as of the others.
     *
     * @return how many were found
     */
    int lookAgain(HandoverRow row) {
        List<String> matters =
                records.powers(row).stream().map(PowerRow::matterId).toList();
        int found = 0;
        // Who began to register on the evening before may have committed after midnight.
        LocalDate since = row.tookEffectOn().minusDays(1);
        long after = 0;
        List<OpenCase> page;
        do {
            page = cases.openSince(matters, row.divisionCode(), since, after, PAGE);
            found += addLate(row, page);
            if (!page.isEmpty()) {
                OpenCase last = page.get(page.size() - 1);
                since = last.receivedOn();
                after = last.caseId();
            }
        } while (page.size() == PAGE);
        return found;
    }

    private int addLate(HandoverRow row, List<OpenCase> page) {
        Set<Long> known =
                store.known(row.id(), page.stream().map(OpenCase::caseId).toList());
        Set<Long> elsewhere = cases.elsewhere(page.stream()
                .map(OpenCase::caseId)
                .filter(caseId -> !known.contains(caseId))
                .toList());
        List<FlightRow> late = page.stream()
                .filter(open -> elsewhere.contains(open.caseId()))
                .map(open -> row(row, open, FlightState.STAYED))
                .toList();
        store.add(late);
        return late.size();
    }

    private int write(HandoverRow row, List<PowerRow> powers, FlightState stays) {
        store.clearPlanned(row.id());
        int planned = 0;
        for (PowerRow power : powers) {
            long after = 0;
            List<OpenCase> page;
            do {
                page = cases.open(power.matterId(), row.divisionCode(), after, PAGE);
                List<FlightRow> rows = new ArrayList<>(page.size());
                for (OpenCase open : page) {
                    rows.add(row(row, open, stays));
                    after = open.caseId();
                }
                store.add(rows);
                planned += rows.size();
            } while (page.size() == PAGE);
        }
        return planned;
    }

    private static FlightRow row(HandoverRow row, OpenCase open, FlightState stays) {
        CutoverRule.Verdict verdict = CutoverRule.judge(row.kind(), row.acceptedCases(), open.acceptedOn());
        return new FlightRow(
                row.id(),
                open.caseId(),
                open.number(),
                open.applicantName(),
                open.matterId(),
                open.status(),
                open.receivedOn(),
                open.acceptedOn(),
                verdict.fate(),
                verdict.reasonKey(),
                verdict.fate() == FlightFate.STAYS ? stays : FlightState.PLANNED,
                null,
                "",
                "",
                "",
                "",
                "",
                null);
    }
}

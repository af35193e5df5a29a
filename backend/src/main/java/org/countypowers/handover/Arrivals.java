package org.countypowers.handover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.ArrivedRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organ to which cases moved confirms that their files have arrived (移交接收确认): by one word, before it does anything else
 * with them (ADR 26). The clocks of the cases run on and wait for nobody.
 */
@Service
@PreAuthorize("hasAuthority('CASE_WORK')")
@Transactional
public class Arrivals {
    /** Of a hand-over; whoever has more asks again. */
    static final int MOST = 500;

    private final FlightStore store;
    private final HandoverRecords records;
    private final InFlightCases cases;
    private final CurrentOfficer officers;

    Arrivals(FlightStore store, HandoverRecords records, InFlightCases cases, CurrentOfficer officers) {
        this.store = store;
        this.records = records;
        this.cases = cases;
        this.officers = officers;
    }

    /**
     * @param caseIds of which others than those that came to the officer's bodies are left alone
     * @return how many were confirmed
     * @throws HandoverRefused when none of them waits for the officer
     */
    public int confirm(Collection<Long> caseIds) {
        return confirm(store.unconfirmed(caseIds));
    }

    /** The same for all of a hand-over, at most {@value #MOST} at once. */
    int confirmAll(HandoverRow row) {
        return confirm(store.unconfirmed(row.id(), MOST));
    }

    private int confirm(List<ArrivedRow> waiting) {
        List<String> bodies = officers.scope(Permission.CASE_WORK).unitIds();
        List<ArrivedRow> own =
                waiting.stream().filter(each -> bodies.contains(each.toBody())).toList();
        int confirmed = 0;
        // In one order, so that two who confirm the same never wait for each other.
        for (long handover :
                own.stream().map(ArrivedRow::handoverId).distinct().sorted().toList()) {
            confirmed += confirm(
                    records.lock(handover),
                    own.stream().filter(each -> each.handoverId() == handover).toList());
        }
        if (confirmed == 0) {
            throw new HandoverRefused("handover.error.nothingArrived");
        }
        return confirmed;
    }

    private int confirm(HandoverRow row, List<ArrivedRow> arrived) {
        List<String> numbers = new ArrayList<>();
        for (ArrivedRow each : arrived) {
            if (store.confirm(each, officers.require().name(), records.now())) {
                cases.confirmed(each.caseId(), each.fromBody(), each.toBody());
                numbers.add(each.number());
            }
        }
        if (!numbers.isEmpty()) {
            records.tell(row, "case.confirm", Map.of("cases", numbers, "count", numbers.size()));
        }
        return numbers.size();
    }
}

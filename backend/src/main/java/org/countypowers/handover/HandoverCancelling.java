package org.countypowers.handover;

import java.util.Map;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.stereotype.Component;

/** Ends an open hand-over before its day; the supervising office's act stands among the others with its reason. */
@Component
class HandoverCancelling {
    private final HandoverStore store;
    private final FlightStore flight;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final HandoverOpening opening;
    private final Bodies bodies;

    HandoverCancelling(
            HandoverStore store,
            FlightStore flight,
            HandoverRecords records,
            HandoverScope scope,
            HandoverOpening opening,
            Bodies bodies) {
        this.store = store;
        this.flight = flight;
        this.records = records;
        this.scope = scope;
        this.opening = opening;
        this.bodies = bodies;
    }

    /** @param action what the trail calls it */
    void cancel(HandoverRow row, String action, String reason) {
        opening.callOff(row);
        records.change(row, row.progress().cancelled());
        store.release(row.id());
        flight.clearPlanned(row.id());
        SignedInOfficer officer = scope.officer();
        store.add(new ActRow(
                null,
                row.id(),
                row.actRound(),
                // No task of the engine is called so.
                "cancelled:" + row.number(),
                "",
                HandoverSide.SUPERVISING,
                HandoverView.CANCELLED,
                reason.strip(),
                officer.officerId(),
                officer.name(),
                bodies.body(row.supervisingBody()).name(),
                records.now()));
        records.tell(row, action, Map.of("reason", reason.strip()));
    }
}

package org.countypowers.handover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.springframework.stereotype.Component;

/** A power may be suspended, recalled or given anew in its last weeks: its planned end gives way, and is planned anew if need be. */
@Component
class ExpiryGivesWay {
    private final HandoverStore store;
    private final FlightStore flight;
    private final HandoverRecords records;
    private final HandoverOpening opening;

    ExpiryGivesWay(HandoverStore store, FlightStore flight, HandoverRecords records, HandoverOpening opening) {
        this.store = store;
        this.flight = flight;
        this.records = records;
        this.opening = opening;
    }

    /** The same for many; what is part of no open hand-over costs nothing. */
    void clearAll(Collection<String> keys) {
        store.taken(keys).forEach(this::clear);
    }

    /** @throws HandoverRefused naming the open hand-over that does not give way */
    void clear(String matterId, String divisionCode) {
        clear(HandoverPlanning.key(matterId, divisionCode));
    }

    private void clear(String key) {
        HandoverRow open = store.open(key).orElse(null);
        if (open == null) {
            return;
        }
        if (open.kind() != HandoverKind.EXPIRY) {
            throw new HandoverRefused("handover.error.pairOpen", open.number());
        }
        HandoverRow row = records.lock(open.id());
        if (!row.state().open()) {
            // It took effect while this waited for it.
            throw new HandoverRefused("handover.error.notInForce");
        }
        List<PowerRow> powers = records.powers(row);
        String matterId = powers.stream()
                .filter(power -> key.equals(power.openKey()))
                .map(PowerRow::matterId)
                .findFirst()
                .orElseThrow();
        flight.clearPlanned(row.id());
        if (powers.size() > 1) {
            store.leave(row.id(), matterId);
            records.change(row, row.progress());
        } else {
            opening.callOff(row);
            store.release(row.id());
            records.change(row, row.progress().cancelled());
        }
        records.tell(row, "giveWay", Map.of("matter", matterId));
    }
}

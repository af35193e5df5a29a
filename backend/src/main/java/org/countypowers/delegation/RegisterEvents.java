package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;
import org.countypowers.delegation.domain.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the trail is told of the register. Each row names its event by a random id, since an event has no number before the
 * commit; the event carries that id and the row's {@link Seal}. A pair has a stream; what is entered together has one for
 * the batch, or 26 901 heads would be locked one after another.
 */
@Component
class RegisterEvents {
    static final String EVENT = "event";

    private final ApplicationEventPublisher events;

    RegisterEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    static String pair(String matterId, String holder) {
        return matterId + ":" + holder;
    }

    static String batch(String batchNo) {
        return "batch:" + batchNo;
    }

    void entered(PowerRow row) {
        tell(
                "delegation.power.enter",
                row.matterId(),
                row.holderDivision(),
                Map.of(
                        "form",
                        row.form(),
                        "scope",
                        row.scope(),
                        "from",
                        row.validFrom(),
                        "to",
                        row.validTo(),
                        "instrument",
                        row.instrumentNo(),
                        "type",
                        row.instrumentType(),
                        "basis",
                        row.entrustBasis(),
                        EVENT,
                        row.trailEvent(),
                        pair(row.matterId(), row.holderDivision()),
                        Seal.of(row)));
    }

    /** @param rows of one stream and one event */
    void enteredTogether(List<PowerRow> rows) {
        PowerRow first = rows.get(0);
        Map<String, Object> after = new HashMap<>();
        after.put("instrument", first.instrumentNo());
        after.put("type", first.instrumentType());
        after.put("count", rows.size());
        after.put(EVENT, first.trailEvent());
        rows.forEach(row -> after.put(pair(row.matterId(), row.holderDivision()), Seal.of(row)));
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, first.trailStream()),
                "delegation.power.enterTogether",
                first.batchNo(),
                after));
    }

    void ended(PowerRow row) {
        tell(
                "delegation.power.end",
                row.matterId(),
                row.holderDivision(),
                Map.of(
                        "on",
                        row.validTo(),
                        "instrument",
                        row.endInstrument(),
                        EVENT,
                        row.trailEvent(),
                        pair(row.matterId(), row.holderDivision()),
                        Seal.of(row)));
    }

    void statusSet(PowerRow entry, StatusRow row) {
        tell(
                "delegation.power.status",
                entry.matterId(),
                entry.holderDivision(),
                Map.of(
                        "status",
                        row.status(),
                        "from",
                        row.fromOn(),
                        "instrument",
                        row.instrumentNo(),
                        EVENT,
                        row.trailEvent(),
                        pair(entry.matterId(), entry.holderDivision()),
                        Seal.of(row)));
    }

    void implementedBy(ImplementingBody body) {
        tell(
                "delegation.implementing.set",
                body.matterId(),
                body.divisionCode(),
                Map.of("deciding", body.decidingBody(), "basis", body.basis()));
    }

    void implementingEnded(ImplementingBody body, LocalDate on, String instrumentNo) {
        tell(
                "delegation.implementing.end",
                body.matterId(),
                body.divisionCode(),
                Map.of("deciding", body.decidingBody(), "on", on, "instrument", instrumentNo));
    }

    private void tell(String action, String matterId, String holder, Map<String, ?> after) {
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, pair(matterId, holder)), action, matterId + " " + holder, after));
    }
}

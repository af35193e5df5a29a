package org.countypowers.handover;

import java.util.List;
import java.util.Map;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** Ends an open hand-over before its day; the supervising office's act stands among the others with its reason. */
@Component
class HandoverCancelling {
    private final HandoverStore store;
    private final FlightStore flight;
    private final HandoverRecords records;
    private final HandoverOpening opening;
    private final HandoverLetters letters;
    private final PowerRegistrar registrar;
    private final RegisterOfPowers register;
    private final Bodies bodies;

    HandoverCancelling(
            HandoverStore store,
            FlightStore flight,
            HandoverRecords records,
            HandoverOpening opening,
            HandoverLetters letters,
            PowerRegistrar registrar,
            RegisterOfPowers register,
            Bodies bodies) {
        this.store = store;
        this.flight = flight;
        this.records = records;
        this.opening = opening;
        this.letters = letters;
        this.registrar = registrar;
        this.register = register;
        this.bodies = bodies;
    }

    void cancel(ChangeRow change, HandoverRow row) {
        List<PowerRow> powers = records.powers(row);
        opening.callOff(row);
        records.change(row, row.progress().cancelled());
        store.release(row.id());
        flight.clearPlanned(row.id());
        store.add(new ActRow(
                null,
                row.id(),
                row.actRound(),
                // No task of the engine is called so.
                "cancelled:" + row.number(),
                "",
                HandoverSide.SUPERVISING,
                HandoverView.CANCELLED,
                change.reason(),
                change.proposerId(),
                change.proposerName(),
                bodies.body(change.officeBody()).name(),
                records.now()));
        letters.callingOff(row, change);
        records.tell(
                row,
                "cancel",
                Map.of("reason", change.reason(), "instrument", change.instrumentNo(), "change", change.number()));
        if (row.kind() == HandoverKind.DELEGATION) {
            records.outcome(HandoverOutcome.Change.CALLED_OFF, row, powers);
        } else if (row.kind() == HandoverKind.RECALL) {
            restore(row, powers, change.instrumentNo());
        }
    }

    private void restore(HandoverRow row, List<PowerRow> powers, String instrumentNo) {
        powers.forEach(power -> register.inForce(power.matterId(), power.divisionCode(), records.today())
                .ifPresent(entry -> registrar.setStatus(
                        entry, Status.valueOf(power.statusBefore()), records.today(), instrumentNo)));
        // A recall is of one power.
        boolean suspended = Status.valueOf(powers.get(0).statusBefore()) == Status.SUSPENDED;
        records.outcome(
                suspended
                        ? HandoverOutcome.Change.RECALL_OF_SUSPENDED_CANCELLED
                        : HandoverOutcome.Change.RECALL_CANCELLED,
                row,
                powers);
    }
}

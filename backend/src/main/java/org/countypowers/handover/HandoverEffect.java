package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.springframework.stereotype.Component;

/** Makes a hand-over take effect when its day has come: register, last plan and state in one transaction of the sweep's. */
@Component
class HandoverEffect {
    private final HandoverStore store;
    private final HandoverRecords records;
    private final HandoverOpening opening;
    private final FlightPlan flight;
    private final PowersOnTheDay onTheDay;
    private final RegisterOfPowers register;

    HandoverEffect(
            HandoverStore store,
            HandoverRecords records,
            HandoverOpening opening,
            FlightPlan flight,
            PowersOnTheDay onTheDay,
            RegisterOfPowers register) {
        this.store = store;
        this.records = records;
        this.opening = opening;
        this.flight = flight;
        this.onTheDay = onTheDay;
        this.register = register;
    }

    /** @return whether it took effect now */
    boolean take(long id) {
        HandoverRow row = records.lock(id);
        boolean ready = row.kind().waitsForSignatures()
                ? row.state() == HandoverState.SIGNED
                : row.state().open();
        if (!ready || records.today().isBefore(row.effectiveOn())) {
            return false;
        }
        List<PowerRow> powers = records.powers(row);
        return switch (row.kind()) {
            case DELEGATION -> delegate(row, powers);
            case RECALL -> {
                powers.forEach(power -> entry(row, power).ifPresent(entry -> onTheDay.end(row, entry)));
                yield effective(row, powers, row.effectiveOn(), HandoverOutcome.Change.RECALLED);
            }
            case SUSPENSION -> {
                powers.forEach(power -> entry(row, power).ifPresent(entry -> onTheDay.suspend(row, entry)));
                yield effective(row, powers, row.effectiveOn(), HandoverOutcome.Change.SUSPENDED);
            }
            case EXPIRY -> expire(row, powers);
        };
    }

    /** Says why it could not take effect; the sweep tries again. */
    void hold(long id, String problemKey, List<String> arguments) {
        HandoverRow row = records.lock(id);
        records.note(row, row.progress().held(problemKey, String.join("\n", arguments)));
    }

    private boolean delegate(HandoverRow row, List<PowerRow> powers) {
        return onTheDay.enter(row, powers) && effective(row, powers, records.today(), HandoverOutcome.Change.EFFECTIVE);
    }

    /** The entry that was planned to end or rest, unless the register has ended it meanwhile. */
    private Optional<RegisterEntry> entry(HandoverRow row, PowerRow power) {
        return register.inForce(power.matterId(), power.divisionCode(), row.effectiveOn())
                .filter(entry -> power.powerId() != null && entry.id() == power.powerId());
    }

    /** A power that another promulgation carries on does not pass back. */
    private boolean expire(HandoverRow row, List<PowerRow> powers) {
        List<PowerRow> carriedOn = powers.stream()
                .filter(power -> register.inForce(power.matterId(), power.divisionCode(), row.effectiveOn())
                        .isPresent())
                .toList();
        if (carriedOn.size() == powers.size()) {
            opening.callOff(row);
            records.change(row, row.progress().cancelled());
            store.release(row.id());
            records.tell(row, "carriedOn", Map.of("count", powers.size()));
            return false;
        }
        carriedOn.forEach(power -> store.leave(row.id(), power.matterId()));
        List<PowerRow> ended =
                powers.stream().filter(power -> !carriedOn.contains(power)).toList();
        return effective(row, ended, row.effectiveOn(), HandoverOutcome.Change.EXPIRED);
    }

    private boolean effective(HandoverRow row, List<PowerRow> powers, LocalDate day, HandoverOutcome.Change change) {
        HandoverRow effective = records.change(row, row.progress().effective(day));
        store.release(row.id());
        if (row.kind() == HandoverKind.RECALL || row.kind() == HandoverKind.EXPIRY) {
            powers.forEach(power -> store.endSuspension(power.matterId(), power.divisionCode(), day));
        }
        int open = flight.conclude(effective, powers);
        records.tell(
                effective,
                "effective",
                Map.of(
                        "on",
                        day,
                        "matters",
                        powers.stream().map(PowerRow::matterId).toList(),
                        "openCases",
                        open));
        records.outcome(change, effective, powers);
        return true;
    }
}

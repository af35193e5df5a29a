package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.PowersRefused.Refusal;
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
    private final PowerRegistrar registrar;
    private final RegisterOfPowers register;
    private final HandoverImplementers implementers;

    HandoverEffect(
            HandoverStore store,
            HandoverRecords records,
            HandoverOpening opening,
            FlightPlan flight,
            PowerRegistrar registrar,
            RegisterOfPowers register,
            HandoverImplementers implementers) {
        this.store = store;
        this.records = records;
        this.opening = opening;
        this.flight = flight;
        this.registrar = registrar;
        this.register = register;
        this.implementers = implementers;
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
                powers.forEach(power -> entry(row, power).ifPresent(entry -> end(row, entry)));
                yield effective(row, powers, row.effectiveOn(), HandoverOutcome.Change.RECALLED);
            }
            case SUSPENSION -> {
                powers.forEach(power -> entry(row, power)
                        .ifPresent(entry -> registrar.setStatus(
                                entry, RegisterEntry.Status.SUSPENDED, row.effectiveOn(), row.instrumentNo())));
                yield effective(row, powers, row.effectiveOn(), HandoverOutcome.Change.SUSPENDED);
            }
            case EXPIRY -> expire(row, powers);
        };
    }

    private void end(HandoverRow row, RegisterEntry entry) {
        registrar.end(entry, row.effectiveOn(), row.instrumentNo());
        implementers.end(entry, row.effectiveOn(), row.instrumentNo());
    }

    /** Says why it could not take effect; the sweep tries again. */
    void hold(long id, String problemKey, List<String> arguments) {
        HandoverRow row = records.lock(id);
        records.note(row, row.progress().held(problemKey, String.join("\n", arguments)));
    }

    private boolean delegate(HandoverRow row, List<PowerRow> powers) {
        LocalDate today = records.today();
        List<EnterPower> entries =
                powers.stream().map(power -> entry(row, power, today)).toList();
        List<Refusal> refusals = registrar.refusals(entries);
        powers.forEach(power -> mark(power, refusals));
        if (!refusals.isEmpty()) {
            records.note(row, row.progress().held("handover.problem.refused", String.valueOf(refusals.size())));
            return false;
        }
        registrar.enterAll(entries);
        implementers.enter(row, powers, today);
        return effective(row, powers, today, HandoverOutcome.Change.EFFECTIVE);
    }

    private void mark(PowerRow power, List<Refusal> refusals) {
        Refusal refusal = refusals.stream()
                .filter(each -> each.matterId().equals(power.matterId()))
                .findFirst()
                .orElse(new Refusal(power.matterId(), power.divisionCode(), "", List.of()));
        String arguments = String.join("\n", refusal.arguments());
        if (!refusal.key().equals(power.problemKey()) || !arguments.equals(power.problemArguments())) {
            store.setPower(new PowerRow(
                    power.handoverId(),
                    power.matterId(),
                    power.divisionCode(),
                    power.form(),
                    power.entrustBasis(),
                    power.overrideClause(),
                    power.scope(),
                    power.powerId(),
                    power.statusBefore(),
                    power.openKey(),
                    refusal.key(),
                    arguments));
        }
    }

    private static EnterPower entry(HandoverRow row, PowerRow power, LocalDate from) {
        return new EnterPower(
                power.matterId(),
                power.divisionCode(),
                DelegationForm.valueOf(power.form()),
                from,
                row.validTo(),
                row.instrumentNo(),
                row.instrumentType(),
                power.entrustBasis(),
                row.batchNo(),
                power.overrideClause(),
                power.scope());
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

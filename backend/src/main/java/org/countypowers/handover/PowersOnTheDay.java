package org.countypowers.handover;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.PowersRefused.Refusal;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Enters, ends and rests a hand-over's powers in the register; what is barred by then is not entered, and each says why. */
@Component
class PowersOnTheDay {
    private final HandoverStore store;
    private final HandoverRecords records;
    private final PowerRegistrar registrar;
    private final HandoverImplementers implementers;
    private final ObjectProvider<EffectGate> gates;

    PowersOnTheDay(
            HandoverStore store,
            HandoverRecords records,
            PowerRegistrar registrar,
            HandoverImplementers implementers,
            ObjectProvider<EffectGate> gates) {
        this.store = store;
        this.records = records;
        this.registrar = registrar;
        this.implementers = implementers;
        this.gates = gates;
    }

    /** @return whether all were entered; none is where one is refused, and the next sweep asks again */
    boolean enter(HandoverRow row, List<PowerRow> powers) {
        LocalDate today = records.today();
        List<EnterPower> entries =
                powers.stream().map(power -> entry(row, power, today)).toList();
        List<Refusal> refusedByRegister = registrar.refusals(entries);
        Map<String, Refusal> refusals = first(refusedByRegister, barred(row, powers, today));
        boolean changed = powers.stream()
                .map(power -> mark(power, refusals.get(power.matterId())))
                .reduce(false, Boolean::logicalOr);
        if (!refusals.isEmpty()) {
            String problem = refusedByRegister.isEmpty() ? "handover.problem.barred" : "handover.problem.refused";
            records.note(row, row.progress().held(problem, String.valueOf(refusals.size())));
            if (changed) {
                records.tell(row, "held", told(today, refusals));
            }
            return false;
        }
        registrar.enterAll(entries);
        implementers.enter(row, powers, today);
        return true;
    }

    void end(HandoverRow row, RegisterEntry entry) {
        registrar.end(entry, row.effectiveOn(), row.instrumentNo());
        implementers.end(entry, row.effectiveOn(), row.instrumentNo());
    }

    void suspend(HandoverRow row, RegisterEntry entry) {
        registrar.setStatus(entry, RegisterEntry.Status.SUSPENDED, row.effectiveOn(), row.instrumentNo());
    }

    private List<Refusal> barred(HandoverRow row, List<PowerRow> powers, LocalDate day) {
        List<String> ids = powers.stream().map(PowerRow::matterId).toList();
        return gates.stream()
                .flatMap(gate -> gate.bars(row.batchNo(), row.divisionCode(), ids, day).stream())
                .toList();
    }

    /** The register's own reason goes first. */
    private static Map<String, Refusal> first(List<Refusal> register, List<Refusal> barred) {
        return Stream.concat(register.stream(), barred.stream())
                .collect(Collectors.toMap(
                        Refusal::matterId, refusal -> refusal, (earlier, later) -> earlier, LinkedHashMap::new));
    }

    private static Map<String, Object> told(LocalDate today, Map<String, Refusal> refusals) {
        return Map.of(
                "on",
                today,
                "reasons",
                refusals.values().stream()
                        .map(each ->
                                Map.of("matter", each.matterId(), "reason", each.key(), "arguments", each.arguments()))
                        .toList());
    }

    /** @return whether it says something else than before */
    private boolean mark(PowerRow power, Refusal refusal) {
        String key = refusal == null ? "" : refusal.key();
        String arguments = refusal == null ? "" : String.join("\n", refusal.arguments());
        if (key.equals(power.problemKey()) && arguments.equals(power.problemArguments())) {
            return false;
        }
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
                key,
                arguments));
        return true;
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
}

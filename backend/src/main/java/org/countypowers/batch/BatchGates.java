package org.countypowers.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.Bar;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityResults;
import org.countypowers.delegation.CapacityResults.Checked;
import org.countypowers.delegation.Eligibility;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.stereotype.Component;

/** What bars a pair: the law and the register, the county's class, its capacity. Asked whenever a pair or its form is settled. */
@Component
class BatchGates {
    private final PowerRegistrar registrar;
    private final Eligibility eligibility;
    private final CapacityResults capacity;
    private final Criteria criteria;
    private final ReceiverRules receivers;
    private final Bodies bodies;
    private final Matters matters;

    BatchGates(
            PowerRegistrar registrar,
            Eligibility eligibility,
            CapacityResults capacity,
            Criteria criteria,
            ReceiverRules receivers,
            Bodies bodies,
            Matters matters) {
        this.registrar = registrar;
        this.eligibility = eligibility;
        this.capacity = capacity;
        this.criteria = criteria;
        this.receivers = receivers;
        this.bodies = bodies;
        this.matters = matters;
    }

    /** By law and register: not for its receiver, reserved, re-entrusted, without a clause, or held already on that day. */
    List<PairRefusal> law(Collection<PairRow> pairs, BatchRow batch, LocalDate from) {
        List<PairRefusal> refusals = new ArrayList<>(receivers.refusals(pairs, batch));
        refusals.addAll(reserved(passing(pairs, refusals)));
        refusals.addAll(register(passing(pairs, refusals), batch, from));
        return refusals;
    }

    /** The law has come to reserve it to the city since the pair was put in: its agreement was not asked for. */
    private List<PairRefusal> reserved(List<PairRow> pairs) {
        return pairs.stream()
                .filter(pair ->
                        !pair.cityMustAgree() && matters.matter(pair.matterId()).reservedToCity())
                .map(pair -> PairRefusal.of(pair.matterId(), pair.divisionCode(), "batch.gate.cityNotAsked"))
                .toList();
    }

    private List<PairRefusal> register(List<PairRow> pairs, BatchRow batch, LocalDate from) {
        LocalDate to = batch.pilotUntil() == null ? OfficerSetup.OPEN : batch.pilotUntil();
        List<EnterPower> powers = pairs.stream()
                .map(pair -> new EnterPower(
                        pair.matterId(),
                        pair.divisionCode(),
                        DelegationForm.valueOf(pair.form()),
                        from,
                        to,
                        batch.number(),
                        batch.number(),
                        pair.entrustBasis(),
                        batch.number(),
                        pair.overrideClause()))
                .toList();
        return registrar.refusals(powers).stream()
                .map(refusal -> new PairRefusal(
                        refusal.matterId(), refusal.holderDivision(), refusal.key(), refusal.arguments()))
                .toList();
    }

    /** By the county's class, or the town's population. Each matter and each division is read once. */
    List<PairRefusal> countyClass(Collection<PairRow> pairs, LocalDate day) {
        Eligibility.Judge judge = eligibility.judge(day);
        List<PairRefusal> refusals = new ArrayList<>();
        for (PairRow pair : pairs) {
            Eligibility.Verdict verdict =
                    judge.judge(pair.matterId(), pair.divisionCode(), DelegationForm.valueOf(pair.form()));
            if (!verdict.allowed()) {
                refusals.add(new PairRefusal(
                        pair.matterId(), pair.divisionCode(), verdict.reasonKey(), verdict.arguments()));
            }
        }
        return refusals;
    }

    /**
     * Everything that may speak against a pair on the day, since things change on the way: for each pair its first reason, the
     * law before the criteria.
     */
    List<PairRefusal> bars(Collection<PairRow> pairs, BatchRow batch, LocalDate day) {
        Map<String, PairRefusal> first = new LinkedHashMap<>();
        Stream.of(law(pairs, batch, day), criteria(pairs, day), countyClass(pairs, day), capacity(pairs, day))
                .flatMap(List::stream)
                .forEach(refusal -> first.putIfAbsent(refusal.pair(), refusal));
        return List.copyOf(first.values());
    }

    /** A basis that was repealed, a criterion that is no longer met. */
    List<PairRefusal> criteria(Collection<PairRow> pairs, LocalDate day) {
        Map<String, List<Bar>> bars =
                criteria.bars(pairs.stream().map(PairRow::matterId).collect(Collectors.toSet()), day);
        return pairs.stream()
                .flatMap(pair -> bars.get(pair.matterId()).stream()
                        .limit(1)
                        .map(bar -> new PairRefusal(pair.matterId(), pair.divisionCode(), bar.key(), bar.arguments())))
                .toList();
    }

    /** What is not refused. */
    static List<PairRow> passing(Collection<PairRow> pairs, Collection<PairRefusal> refusals) {
        Set<String> refused = refusals.stream().map(PairRefusal::pair).collect(Collectors.toSet());
        return pairs.stream().filter(pair -> !refused.contains(pair.pair())).toList();
    }

    /**
     * Not assessed, expired, or assessed for less than the form asks (SPEC 6). One read for each division. A town's gate is its
     * population, judged with the class of its county.
     */
    List<PairRefusal> capacity(Collection<PairRow> pairs, LocalDate day) {
        Map<String, List<PairRow>> divisions = pairs.stream()
                .filter(pair -> bodies.division(pair.divisionCode()).level() != Level.TOWN)
                .collect(Collectors.groupingBy(PairRow::divisionCode, TreeMap::new, Collectors.toList()));
        List<PairRefusal> refusals = new ArrayList<>();
        divisions.forEach((division, inDivision) -> {
            Map<String, Checked> checked =
                    capacity.valid(inDivision.stream().map(PairRow::matterId).toList(), division, day);
            inDivision.forEach(
                    pair -> capacity(pair, checked.get(pair.matterId()), day).ifPresent(refusals::add));
        });
        return refusals;
    }

    private static Optional<PairRefusal> capacity(PairRow pair, Checked checked, LocalDate day) {
        if (checked == null) {
            return Optional.of(
                    PairRefusal.of(pair.matterId(), pair.divisionCode(), "batch.gate.capacityMissing", day.toString()));
        }
        return checked.supports(DelegationForm.valueOf(pair.form()))
                ? Optional.empty()
                : Optional.of(PairRefusal.of(
                        pair.matterId(),
                        pair.divisionCode(),
                        "batch.gate.capacity." + checked.advised(),
                        checked.total().toPlainString()));
    }
}

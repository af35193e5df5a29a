package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.Pair;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about powers and whose day is to come: it is published with the register. */
@Service
@PreAuthorize("hasAuthority('REGISTER_READ')")
@Transactional(readOnly = true)
public class PlannedChanges {
    private final HandoverStore store;
    private final HandoverParties parties;
    private final Matters matters;

    PlannedChanges(HandoverStore store, HandoverParties parties, Matters matters) {
        this.store = store;
        this.parties = parties;
        this.matters = matters;
    }

    public enum Kind {
        SUSPENSION,
        RECALL,
        EXPIRY,
        RESUMPTION
    }

    public record Planned(Kind kind, LocalDate on) {}

    /** @param organ who decides when it has taken effect; it does not before everything is ready */
    public record Coming(HandoverKind kind, String number, LocalDate on, String organ) {}

    /** What is planned for a pair until a day and has not taken effect; an end that the entry itself names is none of it. */
    public Optional<Coming> coming(String matterId, String divisionCode, LocalDate until) {
        return store.open(HandoverPlanning.key(matterId, divisionCode))
                .filter(row ->
                        row.kind() != HandoverKind.EXPIRY && !row.effectiveOn().isAfter(until))
                .map(row -> new Coming(
                        row.kind(),
                        row.number(),
                        row.effectiveOn(),
                        parties.of(row, decides(row, matterId), List.of(matterId))
                                .organ()));
    }

    private HandoverSide decides(HandoverRow row, String matterId) {
        if (row.kind() != HandoverKind.DELEGATION) {
            return HandoverSide.RECEIVING;
        }
        return store.powers(List.of(row.id())).stream()
                        .filter(power -> power.matterId().equals(matterId))
                        .map(power -> DelegationForm.valueOf(power.form()))
                        .anyMatch(form -> form.leavesTheDecisionAbove(
                                matters.matter(matterId).currentLevel()))
                ? HandoverSide.GIVING
                : HandoverSide.RECEIVING;
    }

    /** By entry, the nearest first; an entry of which nothing is planned is left out. Two reads, however many. */
    public Map<Long, List<Planned>> of(Collection<RegisterEntry> entries) {
        Map<Long, List<Planned>> found = new HashMap<>();
        store.planned(entries.stream()
                        .map(entry -> HandoverPlanning.key(entry.matterId(), entry.holderDivision()))
                        .distinct()
                        .toList())
                .forEach(row -> found.computeIfAbsent(row.powerId(), entry -> new ArrayList<>())
                        .add(new Planned(Kind.valueOf(row.kind().name()), row.effectiveOn())));
        Map<Pair, Long> resting = entries.stream()
                .filter(entry -> entry.status() == RegisterEntry.Status.SUSPENDED)
                .collect(Collectors.toMap(
                        entry -> new Pair(entry.matterId(), entry.holderDivision()),
                        RegisterEntry::id,
                        (one, other) -> one));
        store.resumptions(resting.keySet()).forEach(row -> found.computeIfAbsent(
                        resting.get(new Pair(row.matterId(), row.divisionCode())), entry -> new ArrayList<>())
                .add(new Planned(Kind.RESUMPTION, row.fromOn())));
        found.values().forEach(plans -> plans.sort(Comparator.comparing(Planned::on)));
        return found;
    }
}

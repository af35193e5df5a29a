package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Collection;
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
import org.countypowers.handover.domain.HandoverStore.PlannedRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recalls and suspensions whose day is to come: what is decided about a power is published with the register. */
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

    /** @param kind RECALL or SUSPENSION */
    public record Planned(HandoverKind kind, LocalDate on) {}

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

    /** By entry; an entry of which nothing is planned is left out. */
    public Map<Long, Planned> of(Collection<RegisterEntry> entries) {
        return store
                .planned(entries.stream()
                        .map(entry -> HandoverPlanning.key(entry.matterId(), entry.holderDivision()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PlannedRow::powerId, row -> new Planned(row.kind(), row.effectiveOn())));
    }
}

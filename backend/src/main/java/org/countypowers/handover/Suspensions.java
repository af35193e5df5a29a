package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Optional;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a suspension in effect waits for: the day on which the power works again, or somebody who proposes it. */
@Service
@PreAuthorize("hasAuthority('HANDOVER_READ')")
@Transactional(readOnly = true)
public class Suspensions {
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final HandoverStore store;
    private final ChangeRecords changes;
    private final PowerChangeRules rules;
    private final RegisterOfPowers register;

    Suspensions(
            HandoverRecords records,
            HandoverScope scope,
            HandoverStore store,
            ChangeRecords changes,
            PowerChangeRules rules,
            RegisterOfPowers register) {
        this.records = records;
        this.scope = scope;
        this.store = store;
        this.changes = changes;
        this.rules = rules;
        this.register = register;
    }

    /**
     * A power that rests.
     *
     * @param resumesOn the day that is decided already, or null
     * @param proposed what is under review about the power; null where nothing is, or the reader may not know
     * @param mayResume whether the reader may propose now that it works again
     */
    public record Suspended(
            String matterId,
            String divisionCode,
            LocalDate since,
            LocalDate resumesOn,
            HandoverView.Proposed proposed,
            boolean mayResume) {}

    /** @return empty for any hand-over but a suspension that is in effect */
    public Optional<Suspended> of(long handoverId) {
        HandoverRow row = records.find(handoverId);
        scope.requireReading(row);
        if (row.kind() != HandoverKind.SUSPENSION || row.state() != HandoverState.EFFECTIVE || row.overOn() != null) {
            return Optional.empty();
        }
        String matter = records.powers(row).get(0).matterId();
        return register.inForce(matter, row.divisionCode(), records.today())
                .filter(entry -> entry.status() == Status.SUSPENDED)
                .map(entry -> suspended(row, matter));
    }

    private Suspended suspended(HandoverRow row, String matter) {
        String pair = HandoverPlanning.key(matter, row.divisionCode());
        boolean free = changes.open(pair).isEmpty() && store.open(pair).isEmpty();
        return new Suspended(
                matter,
                row.divisionCode(),
                row.tookEffectOn(),
                store.resumption(matter, row.divisionCode())
                        .map(Resumption::fromOn)
                        .orElse(null),
                changes.open(pair)
                        .filter(changes::reads)
                        .map(change -> new HandoverView.Proposed(change.id(), change.number()))
                        .orElse(null),
                free && rules.mayPropose(ChangeKind.RESUMPTION, matter, row.divisionCode()));
    }
}

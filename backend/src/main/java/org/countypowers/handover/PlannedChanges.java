package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
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

    PlannedChanges(HandoverStore store) {
        this.store = store;
    }

    /** @param kind RECALL or SUSPENSION */
    public record Planned(HandoverKind kind, LocalDate on) {}

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

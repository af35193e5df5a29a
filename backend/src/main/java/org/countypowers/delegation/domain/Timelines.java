package org.countypowers.delegation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who holds what from when to when, in memory: what is in the register and what one call adds to it. */
public final class Timelines {
    /** @param form null for the anchor that begins a timeline */
    public record Held(String matterId, String holderDivision, String form, LocalDate validFrom, LocalDate validTo) {
        boolean within(LocalDate from, LocalDate to) {
            return validFrom.isBefore(to) && from.isBefore(validTo);
        }
    }

    private final Map<String, List<Held>> pairs = new HashMap<>();

    public void add(Held held) {
        pairs.computeIfAbsent(held.matterId() + ":" + held.holderDivision(), pair -> new ArrayList<>())
                .add(held);
    }

    /** The end of a pair's last entry, or of its anchor; empty for a pair that never had an entry. */
    public Optional<LocalDate> end(String matterId, String holderDivision) {
        return of(matterId, holderDivision).stream().map(Held::validTo).max(LocalDate::compareTo);
    }

    /** Whether one of the divisions holds the matter by one of these forms on a day between. */
    public boolean held(
            String matterId, Collection<String> divisions, Collection<String> forms, LocalDate from, LocalDate to) {
        return divisions.stream()
                .flatMap(division -> of(matterId, division).stream())
                .anyMatch(held -> held.form() != null && forms.contains(held.form()) && held.within(from, to));
    }

    private List<Held> of(String matterId, String holderDivision) {
        return pairs.getOrDefault(matterId + ":" + holderDivision, List.of());
    }
}

package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;
import org.springframework.stereotype.Service;

/** The register is published (权责清单), so reading it needs no permission. */
@Service
class PowerRegister implements RegisterOfPowers, ImplementingBodies {
    private final PowerStore store;

    PowerRegister(PowerStore store) {
        this.store = store;
    }

    @Override
    public Optional<RegisterEntry> inForce(String matterId, String holderDivision, LocalDate day) {
        return Optional.ofNullable(
                inForce(matterId, List.of(holderDivision), day).get(holderDivision));
    }

    @Override
    public Map<String, RegisterEntry> inForce(String matterId, List<String> holderDivisions, LocalDate day) {
        return store.inForce(matterId, holderDivisions, day).stream()
                .map(PowerRegister::entry)
                .collect(Collectors.toMap(RegisterEntry::holderDivision, Function.identity()));
    }

    @Override
    public Optional<RegisterEntry> asOf(String matterId, String holderDivision, LocalDate day, Instant knownAt) {
        return store.asOf(matterId, holderDivision, day, LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .map(PowerRegister::entry);
    }

    @Override
    public Optional<RegisterRest> rest(RegisterEntry entry, LocalDate day, Instant knownAt) {
        return store.statuses(entry.matterId(), entry.holderDivision()).stream()
                .filter(row -> row.powerId() == entry.id() && !row.fromOn().isAfter(day))
                .filter(row -> !instant(row.recordedAt()).isAfter(knownAt)
                        && instant(row.supersededAt()).isAfter(knownAt))
                .max(Comparator.comparing(StatusRow::fromOn))
                .map(row ->
                        new RegisterRest(RegisterEntry.Status.valueOf(row.status()), row.fromOn(), row.instrumentNo()))
                .filter(rest -> rest.status() != RegisterEntry.Status.EFFECTIVE);
    }

    @Override
    public Optional<RegisterEntry> ended(
            String matterId, List<String> holderDivisions, LocalDate day, Instant knownAt) {
        return store.ended(matterId, holderDivisions, day, LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .map(PowerRegister::entry);
    }

    @Override
    public List<RegisterChange> history(String matterId, String holderDivision) {
        List<PowerRow> versions = store.versions(matterId, holderDivision);
        Map<Long, PowerRow> entries =
                versions.stream().collect(Collectors.toMap(PowerRow::id, Function.identity(), (first, later) -> later));
        List<RegisterChange> changes = new ArrayList<>();
        versions.forEach(row -> changes.add(change(row)));
        store.statuses(matterId, holderDivision).forEach(row -> changes.add(change(row, entries.get(row.powerId()))));
        changes.sort(Comparator.comparing(RegisterChange::recordedAt));
        return changes;
    }

    @Override
    public List<RegisterEntry> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit) {
        return store.page(matterId, holderDivision, day, afterId, Math.min(limit, 200)).stream()
                .map(PowerRegister::entry)
                .toList();
    }

    @Override
    public List<RegisterEntry> ending(LocalDate today, LocalDate until, long afterId, int limit) {
        return store.ending(today, until, afterId, Math.min(limit, 200)).stream()
                .map(PowerRegister::entry)
                .toList();
    }

    @Override
    public List<RegisterEntry> young(List<String> prefixes, LocalDate after, LocalDate day, long afterId, int limit) {
        return store.young(prefixes, after, day, afterId, Math.min(limit, 200)).stream()
                .map(PowerRegister::entry)
                .toList();
    }

    @Override
    public List<String> holders(Collection<String> matterIds, LocalDate day) {
        return store.holders(matterIds, day);
    }

    @Override
    public Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day) {
        return store.implementing(matterId, divisionCode, day).map(PowerRegister::implementing);
    }

    @Override
    public Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day, Instant knownAt) {
        return store.implementing(matterId, divisionCode, day, LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .map(PowerRegister::implementing);
    }

    @Override
    public Map<String, ImplementingBody> of(Collection<String> matterIds, String divisionCode, LocalDate day) {
        return store.implementing(matterIds, divisionCode, day).stream()
                .map(PowerRegister::implementing)
                .collect(Collectors.toMap(ImplementingBody::matterId, Function.identity(), (earlier, later) -> later));
    }

    private static ImplementingBody implementing(ImplementingRow row) {
        return new ImplementingBody(
                row.matterId(),
                row.divisionCode(),
                row.validFrom(),
                row.validTo(),
                row.acceptingBody(),
                row.decidingBody(),
                row.supervisingBody(),
                row.basis());
    }

    private static RegisterEntry entry(PowerRow row) {
        return new RegisterEntry(
                row.id(),
                row.matterId(),
                row.holderDivision(),
                DelegationForm.valueOf(row.form()),
                row.validFrom(),
                row.validTo(),
                RegisterEntry.Status.valueOf(row.status()),
                row.instrumentNo(),
                row.instrumentType(),
                row.entrustBasis(),
                row.batchNo(),
                row.scope(),
                row.endInstrument(),
                instant(row.recordedAt()));
    }

    private static RegisterChange change(PowerRow row) {
        return new RegisterChange(
                row.id(),
                instant(row.recordedAt()),
                superseded(row.supersededAt()),
                DelegationForm.valueOf(row.form()),
                row.scope(),
                null,
                row.validFrom(),
                row.validTo(),
                row.endInstrument().isEmpty() ? row.instrumentNo() : row.endInstrument(),
                row.endInstrument().isEmpty() ? row.instrumentType() : "");
    }

    private static RegisterChange change(StatusRow row, PowerRow entry) {
        return new RegisterChange(
                row.powerId(),
                instant(row.recordedAt()),
                superseded(row.supersededAt()),
                DelegationForm.valueOf(entry.form()),
                entry.scope(),
                RegisterEntry.Status.valueOf(row.status()),
                row.fromOn(),
                null,
                row.instrumentNo(),
                "");
    }

    private static Instant superseded(LocalDateTime at) {
        return at.equals(PowerStore.NEVER) ? null : instant(at);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}

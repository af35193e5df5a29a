package org.countypowers.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterName;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.catalog.domain.MatterStore.ProcedureRow;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The catalogue is public (行政许可法 30), so reading it needs no permission. Matters are remembered, since every act on a
 * case asks for one; whether a basis is in force is always read.
 */
@Service
class MatterCatalogue implements Matters {
    private final MatterStore store;
    private final MatterVersions versions;
    private final Map<String, Matter> known = new ConcurrentHashMap<>();

    MatterCatalogue(MatterStore store, MatterVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    @Override
    public Matter matter(String id) {
        Matter remembered = known.get(id);
        if (remembered != null) {
            return remembered;
        }
        MatterRow row = store.find(id).orElseThrow(() -> new NoSuchElementException("no matter " + id));
        Matter read = matter(row, store.procedures(List.of(id)));
        known.put(id, read);
        return read;
    }

    @Override
    public Matter matterOn(String id, LocalDate day) {
        return versions.on(id, day).orElseGet(() -> matter(id));
    }

    /** Another node may have imported: what is remembered is at most a minute old. */
    @Scheduled(fixedDelay = 60_000)
    void refresh() {
        known.clear();
    }

    /** Forgets at once, and again when the change is committed and others can read it. */
    void forget() {
        refresh();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                refresh();
            }
        });
    }

    @Override
    public List<Matter> search(String text, String afterId, int limit) {
        return matters(store.search(text.strip(), afterId, Math.min(limit, 200)));
    }

    @Override
    public List<Matter> search(MatterQuery query, String afterId, int limit) {
        return matters(store.select(query, afterId, Math.min(limit, 200)));
    }

    @Override
    public int count(MatterQuery query) {
        return store.count(query);
    }

    @Override
    public List<String> departmentCodes() {
        return store.departmentCodes();
    }

    private List<Matter> matters(List<MatterRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ProcedureRow> procedures =
                store.procedures(rows.stream().map(MatterRow::id).toList());
        return rows.stream().map(row -> matter(row, procedures)).toList();
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.names(ids).stream().collect(Collectors.toMap(MatterName::id, MatterName::name));
    }

    @Override
    public List<LegalBasis> bases(String matterId) {
        return store.bases(matterId);
    }

    @Override
    public boolean inForce(String matterId, LocalDate day) {
        return !store.withoutBasis(matterId, day);
    }

    @Override
    public Optional<Matter> asOf(String matterId, LocalDate day, Instant knownAt) {
        return versions.asOf(matterId, day, knownAt);
    }

    @Override
    public Set<String> repealed(Collection<String> ids, LocalDate day) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(store.withoutBasis(ids, day));
    }

    private static Matter matter(MatterRow row, List<ProcedureRow> procedures) {
        return new MatterSnapshot(
                        row,
                        procedures.stream()
                                .filter(procedure -> procedure.matterId().equals(row.id()))
                                .toList(),
                        List.of())
                .matter();
    }
}

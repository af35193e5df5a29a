package org.countypowers.delegation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;
import org.countypowers.delegation.domain.Seal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the register with the trail, so that a row written, changed or removed past the services shows. Whether the trail
 * itself is whole is another question: {@link Trail#firstBroken}.
 */
@Service
public class RegisterProof {
    private static final int PAGE = 500;

    private final PowerStore store;
    private final Trail trail;

    RegisterProof(PowerStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** @param entryId null when what the event tells of is gone */
    public record Alteration(Long entryId, Kind kind) {
        public enum Kind {
            /** No event vouches for the row as it stands. */
            NOT_VOUCHED_FOR,
            /** A version is missing, or was not superseded when the next one was recorded. */
            HISTORY_BROKEN,
            /** An event tells of a row that is not there. */
            ROW_MISSING
        }
    }

    /** Pairs of divisions whose codes begin so, in order of matter and holder. @param after of the page before, or null */
    @Transactional(readOnly = true)
    public List<PowerPair> pairs(String prefix, PowerPair after, int limit) {
        PowerPair from = after == null ? new PowerPair("", "") : after;
        return store.pairs(prefix, from.matterId(), from.holderDivision(), limit);
    }

    /** What in a pair's rows, versions and statuses was not written by the services; empty when all is as recorded. */
    @Transactional(readOnly = true)
    public List<Alteration> altered(String matterId, String holderDivision) {
        PowerPair pair = new PowerPair(matterId, holderDivision);
        return altered(Set.of(pair)).getOrDefault(pair, List.of());
    }

    /** The same for many pairs, some hundred at most; those that are as recorded are not in the map. */
    @Transactional(readOnly = true)
    public Map<PowerPair, List<Alteration>> altered(Set<PowerPair> pairs) {
        Map<PowerPair, List<PowerRow>> versions =
                store.versions(pairs).stream().collect(groupingBy(RegisterProof::pair));
        Map<Long, PowerPair> entries = new HashMap<>();
        versions.forEach((pair, rows) -> rows.forEach(row -> entries.put(row.id(), pair)));
        Map<PowerPair, List<StatusRow>> statuses =
                store.statuses(pairs).stream().collect(groupingBy(row -> entries.get(row.powerId())));
        Map<PowerPair, Map<String, String>> seals = seals(pairs, versions, statuses);
        Map<PowerPair, List<Alteration>> found = new HashMap<>();
        for (PowerPair pair : pairs) {
            List<Alteration> altered = altered(
                    versions.getOrDefault(pair, List.of()),
                    statuses.getOrDefault(pair, List.of()),
                    seals.getOrDefault(pair, Map.of()));
            if (!altered.isEmpty()) {
                found.put(pair, altered);
            }
        }
        return found;
    }

    /** An entry of a pair as it stands now, whoever wrote it. */
    @Transactional(readOnly = true)
    public Optional<Entered> entry(PowerPair pair, long id) {
        return store.versions(Set.of(pair)).stream()
                .filter(row -> row.id() == id)
                .reduce((earlier, later) -> later)
                .map(row ->
                        new Entered(row.form(), row.validFrom(), row.validTo(), row.instrumentNo(), row.recordedAt()));
    }

    /** @param recordedAt in UTC, as the row says */
    public record Entered(
            String form, LocalDate validFrom, LocalDate validTo, String instrumentNo, LocalDateTime recordedAt) {}

    private static List<Alteration> altered(
            List<PowerRow> versions, List<StatusRow> statuses, Map<String, String> seals) {
        List<Alteration> found = new ArrayList<>();
        Set<String> vouched = new HashSet<>();
        for (PowerRow row : versions) {
            vouched.add(row.trailEvent());
            check(row.id(), Seal.of(row), seals.get(row.trailEvent()), found);
        }
        for (StatusRow row : statuses) {
            vouched.add(row.trailEvent());
            check(row.powerId(), Seal.of(row), seals.get(row.trailEvent()), found);
        }
        brokenVersions(versions, found);
        brokenStatuses(statuses, found);
        seals.keySet().stream()
                .filter(event -> !vouched.contains(event))
                .forEach(event -> found.add(new Alteration(null, Alteration.Kind.ROW_MISSING)));
        return found;
    }

    private static String name(PowerPair pair) {
        return RegisterEvents.pair(pair.matterId(), pair.holderDivision());
    }

    private static PowerPair pair(PowerRow row) {
        return new PowerPair(row.matterId(), row.holderDivision());
    }

    private static void check(long entryId, String seal, String said, List<Alteration> found) {
        if (!seal.equals(said)) {
            found.add(new Alteration(entryId, Alteration.Kind.NOT_VOUCHED_FOR));
        }
    }

    /** Only the versions' own end is not in their seal, since it is not known when they are recorded. */
    private static void brokenVersions(List<PowerRow> versions, List<Alteration> found) {
        for (int no = 0; no < versions.size(); no++) {
            PowerRow row = versions.get(no);
            PowerRow next =
                    no + 1 < versions.size() && versions.get(no + 1).id().equals(row.id())
                            ? versions.get(no + 1)
                            : null;
            boolean first = no == 0 || !versions.get(no - 1).id().equals(row.id());
            LocalDateTime end = next == null ? PowerStore.NEVER : next.recordedAt();
            if (!row.supersededAt().equals(end)
                    || first && row.version() != 1
                    || next != null && next.version() != row.version() + 1) {
                found.add(new Alteration(row.id(), Alteration.Kind.HISTORY_BROKEN));
            }
        }
    }

    private static void brokenStatuses(List<StatusRow> statuses, List<Alteration> found) {
        for (int no = 0; no < statuses.size(); no++) {
            StatusRow row = statuses.get(no);
            StatusRow next = no + 1 < statuses.size() ? statuses.get(no + 1) : null;
            boolean followed = next != null
                    && next.powerId() == row.powerId()
                    && next.fromOn().equals(row.fromOn());
            if (!row.supersededAt().equals(followed ? next.recordedAt() : PowerStore.NEVER)) {
                found.add(new Alteration(row.powerId(), Alteration.Kind.HISTORY_BROKEN));
            }
        }
    }

    /** By pair and event: the streams of the pairs in one read, those in which several were entered together each once. */
    private Map<PowerPair, Map<String, String>> seals(
            Set<PowerPair> pairs, Map<PowerPair, List<PowerRow>> versions, Map<PowerPair, List<StatusRow>> statuses) {
        Map<PowerPair, Map<String, String>> seals = new HashMap<>();
        Set<String> own = pairs.stream().map(RegisterProof::name).collect(toSet());
        trail.read(Stream.Kind.REGISTER, own, Set.of()).forEach(event -> keep(event, pairs, seals));
        Set<String> shared = new HashSet<>();
        versions.values().forEach(rows -> rows.forEach(row -> shared.add(row.trailStream())));
        statuses.values().forEach(rows -> rows.forEach(row -> shared.add(row.trailStream())));
        shared.removeAll(own);
        shared.remove("");
        shared.forEach(stream -> read(stream, pairs, seals));
        return seals;
    }

    private void read(String stream, Set<PowerPair> pairs, Map<PowerPair, Map<String, String>> seals) {
        long seq = 0;
        List<TrailEvent> page;
        do {
            page = trail.read(new Stream(Stream.Kind.REGISTER, stream), seq, PAGE);
            for (TrailEvent event : page) {
                seq = event.seq();
                keep(event, pairs, seals);
            }
        } while (page.size() == PAGE);
    }

    private static void keep(TrailEvent event, Set<PowerPair> pairs, Map<PowerPair, Map<String, String>> seals) {
        String id = event.after().get(RegisterEvents.EVENT);
        if (id == null) {
            return;
        }
        for (PowerPair pair : pairs) {
            String seal = event.after().get(name(pair));
            if (seal != null) {
                seals.computeIfAbsent(pair, key -> new HashMap<>()).put(id, seal);
            }
        }
    }
}

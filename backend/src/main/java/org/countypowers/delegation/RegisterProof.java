package org.countypowers.delegation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** What in a pair's rows, versions and statuses was not written by the services; empty when all is as recorded. */
    @Transactional(readOnly = true)
    public List<Alteration> altered(String matterId, String holderDivision) {
        String pair = RegisterEvents.pair(matterId, holderDivision);
        List<PowerRow> versions = store.versions(matterId, holderDivision);
        List<StatusRow> statuses = store.statuses(matterId, holderDivision);
        Set<String> streams = new HashSet<>(Set.of(pair));
        versions.forEach(row -> streams.add(row.trailStream()));
        statuses.forEach(row -> streams.add(row.trailStream()));
        Map<String, String> seals = new HashMap<>();
        streams.stream().filter(stream -> !stream.isEmpty()).forEach(stream -> read(stream, pair, seals));
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

    private void read(String stream, String pair, Map<String, String> seals) {
        long seq = 0;
        List<TrailEvent> page;
        do {
            page = trail.read(new Stream(Stream.Kind.REGISTER, stream), seq, PAGE);
            for (TrailEvent event : page) {
                seq = event.seq();
                String id = event.after().get(RegisterEvents.EVENT);
                String seal = event.after().get(pair);
                if (id != null && seal != null) {
                    seals.put(id, seal);
                }
            }
        } while (page.size() == PAGE);
    }
}

package org.countypowers.handover;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.handover.domain.HandoverStore.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads and ends proposed changes within commands, and tells the trail; a proposal is for its office and those above alone, and what was
 * decided for the place that it is about, too.
 */
@Component
class ChangeRecords {
    static final String PREFIX = "change-";

    private final ChangeStore store;
    private final HandoverStore handovers;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final Matters matters;
    private final ApplicationEventPublisher events;

    ChangeRecords(
            ChangeStore store,
            HandoverStore handovers,
            HandoverRecords records,
            HandoverScope scope,
            Matters matters,
            ApplicationEventPublisher events) {
        this.store = store;
        this.handovers = handovers;
        this.records = records;
        this.scope = scope;
        this.matters = matters;
        this.events = events;
    }

    static String key(long id) {
        return PREFIX + id;
    }

    static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(PREFIX.length()));
    }

    static Stream stream(ChangeRow row) {
        return new Stream(Stream.Kind.REGISTER, "change:" + row.number());
    }

    ChangeRow find(long id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no proposed change " + id));
    }

    ChangeRow lock(long id) {
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("no proposed change " + id));
    }

    /** What is proposed about a pair or a hand-over and not decided. */
    Optional<ChangeRow> open(String openKey) {
        return store.open(openKey);
    }

    boolean reads(ChangeRow row) {
        Scope sight = scope.scope();
        return sight.bodies().contains(row.officeBody())
                || sight.prefix() != null
                        && (row.officeDivision().startsWith(sight.prefix())
                                || row.state() == ChangeState.CARRIED_OUT
                                        && row.divisionCode().startsWith(sight.prefix()));
    }

    /** @throws NoSuchElementException for a proposal out of sight, as if it did not exist */
    void requireReading(ChangeRow row) {
        if (!reads(row)) {
            throw new NoSuchElementException("no proposed change " + row.id());
        }
    }

    void requireOpen(ChangeRow row) {
        if (row.state() != ChangeState.PROPOSED) {
            throw new HandoverRefused("handover.error.change." + row.state());
        }
    }

    void decide(ChangeRow row, ChangeState state, Long handoverId, String reason) {
        store.decide(row.id(), state, handoverId, records.actor(), records.now());
        tell(row, ended(state), Map.of("change", row.kind(), "reason", reason));
        events.publishEvent(new ChangeDecided(row.id(), state, handoverId));
    }

    private static String ended(ChangeState state) {
        return switch (state) {
            case CARRIED_OUT -> "carryOut";
            case OBJECTED -> "object";
            case WITHDRAWN -> "withdraw";
            case PROPOSED -> throw new IllegalArgumentException("not an end");
        };
    }

    void tell(ChangeRow row, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(row), "change." + action, row.number(), after));
    }

    /** Names of the matters that each proposal is about, with two reads however many. */
    Map<Long, List<String>> matters(Collection<ChangeRow> rows) {
        Map<Long, List<String>> ofHandovers = handovers
                .powers(rows.stream()
                        .filter(row -> row.matterId().isEmpty())
                        .map(ChangeRow::handoverId)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(
                        PowerRow::handoverId, Collectors.mapping(PowerRow::matterId, Collectors.toList())));
        Map<Long, List<String>> ids = new HashMap<>();
        for (ChangeRow row : rows) {
            ids.put(
                    row.id(),
                    row.matterId().isEmpty()
                            ? ofHandovers.getOrDefault(row.handoverId(), List.of())
                            : List.of(row.matterId()));
        }
        Map<String, String> names = matters.names(
                ids.values().stream().flatMap(List::stream).distinct().toList());
        ids.replaceAll((id, of) ->
                of.stream().map(matter -> names.getOrDefault(matter, matter)).toList());
        return ids;
    }
}

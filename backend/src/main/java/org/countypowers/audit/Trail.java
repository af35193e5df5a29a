package org.countypowers.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.audit.domain.Chain;
import org.countypowers.audit.domain.TrailStore;
import org.countypowers.audit.domain.TrailStore.Head;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends every {@link Auditable} in the transaction of the command that published it, and reads chains back. Reading is
 * for services that have checked who asks; there is no way to change or remove an event.
 */
@Service
public class Trail {
    /** Rows of one insert. */
    private static final int MOST_ROWS = 200;

    private final TrailStore store;
    private final TrailEntries entries;
    private final ObjectProvider<Actors> actors;
    private final Clock clock;
    /** Last of what happens before a commit, since others may still speak there. */
    private final PerTransaction<Unwritten> unwritten = new PerTransaction<>(Unwritten::new, this::write, 0);

    Trail(TrailStore store, TrailEntries entries, ObjectProvider<Actors> actors, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Takes the event into the command's transaction. Just before its commit the events of each stream are chained and
     * written together: one statement for a stream that locks its head, and two for all of them.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Auditable event) {
        Actor actor = actors.getIfAvailable(() -> () -> Actor.SYSTEM).current();
        unwritten.current().events().add(new Said(event, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private record Said(Auditable event, Actor actor, Instant at) {}

    private record Unwritten(List<Said> events, Map<Stream, String> rows) {
        Unwritten() {
            this(new ArrayList<>(), new HashMap<>());
        }
    }

    /**
     * Ties a row that was saved to the last event of its stream in this transaction. A later word on the same row replaces this one.
     *
     * @throws IllegalStateException when the row is saved without an event, at the latest before the commit
     */
    public void vouch(Stream stream, String digest) {
        unwritten.current().rows().put(stream, digest);
    }

    private void write(Unwritten all) {
        Set<Stream> told =
                all.events().stream().map(said -> said.event().stream()).collect(Collectors.toSet());
        if (!told.containsAll(all.rows().keySet())) {
            throw new IllegalStateException(
                    "a row was saved without an event of " + all.rows().keySet());
        }
        write(all.events(), all.rows());
    }

    private void write(Collection<Said> events, Map<Stream, String> rows) {
        // In one order of streams, so that two transactions never wait for each other's heads.
        Map<String, List<Said>> streams = new TreeMap<>();
        events.forEach(said -> streams.computeIfAbsent(EventText.name(said.event().stream()), key -> new ArrayList<>())
                .add(said));
        Map<Stream, Head> heads = new LinkedHashMap<>();
        List<StoredEvent> stored = new ArrayList<>();
        streams.values().forEach(said -> heads.put(said.get(0).event().stream(), chain(said, rows, stored)));
        for (int from = 0; from < stored.size(); from += MOST_ROWS) {
            List<StoredEvent> some = stored.subList(from, Math.min(stored.size(), from + MOST_ROWS));
            store.append(some);
            entries.enter(some);
        }
        List<MovedHead> moved = heads.entrySet().stream()
                .map(each -> new MovedHead(
                        each.getKey().kind().name(),
                        each.getKey().id(),
                        each.getValue().seq(),
                        each.getValue().hash()))
                .toList();
        for (int from = 0; from < moved.size(); from += MOST_ROWS) {
            store.moveHeads(moved.subList(from, Math.min(moved.size(), from + MOST_ROWS)));
        }
    }

    /** Locks a stream's head and chains its events to it. @return the new head */
    private Head chain(List<Said> events, Map<Stream, String> rows, List<StoredEvent> stored) {
        Stream stream = events.get(0).event().stream();
        String kind = stream.kind().name();
        Head head = store.lockHead(kind, stream.id());
        Said last = events.get(events.size() - 1);
        for (Said said : events) {
            long seq = head.seq() + 1;
            String row = said == last ? rows.get(stream) : null;
            String canonical = EventText.of(said.event(), said.actor(), said.at(), row, seq, head.hash());
            String hash = Chain.hash(canonical);
            stored.add(new StoredEvent(
                    0,
                    kind,
                    stream.id(),
                    seq,
                    LocalDateTime.ofInstant(said.at(), ZoneOffset.UTC),
                    said.actor().officerId(),
                    said.actor().name(),
                    said.actor().unitId(),
                    said.actor().address(),
                    said.event().action(),
                    said.event().subject(),
                    canonical,
                    head.hash(),
                    hash));
            head = new Head(seq, hash);
        }
        return head;
    }

    /** Writes a refused attempt to the officer's stream, in a transaction of its own: the attempt itself was rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String action, String subject, String reason) {
        Actor actor = actors.getIfAvailable(() -> () -> Actor.SYSTEM).current();
        append(Auditable.of(Stream.ofOfficer(actor.officerId()), action, subject, Map.of("reason", reason)));
    }

    /** Events of a stream after a sequence number, oldest first. */
    @Transactional(readOnly = true)
    public List<TrailEvent> read(Stream stream, long afterSeq, int limit) {
        return store.read(stream.kind().name(), stream.id(), afterSeq, limit).stream()
                .map(EventText::event)
                .toList();
    }

    /**
     * Events of some streams, each oldest first, in one read. For streams of a human length, some dozens at a time.
     *
     * @param actions only these, or all where there are none
     */
    @Transactional(readOnly = true)
    public List<TrailEvent> read(Stream.Kind kind, Collection<String> streamIds, Set<String> actions) {
        return store.read(kind.name(), streamIds, actions).stream()
                .map(EventText::event)
                .toList();
    }

    /**
     * Walks a whole chain and recomputes every hash.
     *
     * @return the first sequence number that does not hold, or 0 when the chain is whole
     */
    @Transactional(readOnly = true)
    public long firstBroken(Stream stream) {
        String kind = stream.kind().name();
        long seq = 0;
        String previous = Chain.START;
        for (List<StoredEvent> page = store.read(kind, stream.id(), 0, 500);
                !page.isEmpty();
                page = store.read(kind, stream.id(), seq, 500)) {
            for (StoredEvent event : page) {
                boolean holds = event.seq() == seq + 1
                        && event.previousHash().equals(previous)
                        && Chain.hash(event.canonical()).equals(event.hash())
                        && EventText.agrees(event, stream);
                if (!holds) {
                    return seq + 1;
                }
                seq = event.seq();
                previous = event.hash();
            }
        }
        Head head = store.head(kind, stream.id()).orElse(new Head(0, Chain.START));
        return head.seq() == seq && head.hash().equals(previous) ? 0 : seq + 1;
    }
}

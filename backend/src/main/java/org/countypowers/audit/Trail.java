package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int SCHEMA = 1;
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
        events.forEach(said -> streams.computeIfAbsent(name(said.event().stream()), key -> new ArrayList<>())
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
            String canonical = canonical(said, row, seq, head.hash());
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

    private static String name(Stream stream) {
        return stream.kind() + ":" + stream.id();
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
                .map(Trail::event)
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
                        && agrees(event, stream);
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

    /** The columns beside the canonical text are for searching: they must say the same. */
    private static boolean agrees(StoredEvent event, Stream stream) {
        JsonNode said = tree(event.canonical());
        return said.path("seq").asLong() == event.seq()
                && said.path("previous").asText().equals(event.previousHash())
                && said.path("stream").asText().equals(name(stream))
                && said.path("officer").asText().equals(event.officerId())
                && said.path("officerName").asText().equals(event.officerName())
                && said.path("unit").asText().equals(event.unitId())
                && said.path("address").asText().equals(event.address())
                && said.path("action").asText().equals(event.action())
                && said.path("subject").asText().equals(event.subject())
                && said.path("at")
                        .asText()
                        .equals(event.happenedAt().toInstant(ZoneOffset.UTC).toString());
    }

    private static String canonical(Said said, String row, long seq, String previous) {
        Auditable event = said.event();
        Actor actor = said.actor();
        Map<String, String> after = asText(event.after());
        if (row != null) {
            after.put(RowDigest.ROW, row);
        }
        Map<String, Object> text = new TreeMap<>();
        text.put("schema", SCHEMA);
        text.put("stream", name(event.stream()));
        text.put("seq", seq);
        text.put("at", said.at().toString());
        text.put("officer", actor.officerId());
        text.put("officerName", actor.name());
        text.put("unit", actor.unitId());
        text.put("address", actor.address());
        text.put("action", event.action());
        text.put("subject", event.subject());
        text.put("before", asText(event.before()));
        text.put("after", after);
        text.put("previous", previous);
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> asText(Map<String, ?> values) {
        Map<String, String> text = new TreeMap<>();
        values.forEach((key, value) -> text.put(key, String.valueOf(value)));
        return text;
    }

    static TrailEvent event(StoredEvent stored) {
        JsonNode said = tree(stored.canonical());
        return new TrailEvent(
                stored.id(),
                new Stream(Stream.Kind.valueOf(stored.streamKind()), stored.streamId()),
                stored.seq(),
                stored.happenedAt().toInstant(ZoneOffset.UTC),
                new Actor(stored.officerId(), stored.officerName(), stored.unitId(), stored.address()),
                stored.action(),
                stored.subject(),
                values(said.path("before")),
                values(said.path("after")),
                stored.canonical(),
                stored.previousHash(),
                stored.hash());
    }

    private static Map<String, String> values(JsonNode said) {
        Map<String, String> values = new TreeMap<>();
        said.fields()
                .forEachRemaining(
                        field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }

    private static JsonNode tree(String canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}

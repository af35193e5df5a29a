package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

/** The canonical text of an event, which its hash covers: JSON with its keys in order. */
final class EventText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int SCHEMA = 1;

    private EventText() {}

    static String name(Stream stream) {
        return stream.kind() + ":" + stream.id();
    }

    /** The columns beside the canonical text are for searching: they must say the same. */
    static boolean agrees(StoredEvent event, Stream stream) {
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

    /** @param row the digest of the row that it vouches for, or null */
    static String of(Auditable event, Actor actor, Instant at, String row, long seq, String previous) {
        Map<String, String> after = asText(event.after());
        if (row != null) {
            after.put(RowDigest.ROW, row);
        }
        Map<String, Object> text = new TreeMap<>();
        text.put("schema", SCHEMA);
        text.put("stream", name(event.stream()));
        text.put("seq", seq);
        text.put("at", at.toString());
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

package org.countypowers.reporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countypowers.reporting.LoggedEvent.Thing;

/**
 * An object-centric event log by OCEL 2.0 (ocel-standard.org): kept as its relational form, from which its JSON form is read. An
 * event's id is its place in the trail and its hash stands with it, so that it can be found there again.
 */
final class OcelLog {
    /** Ids that need not be told to the file again; beyond it the file sorts them out. */
    private static final int KNOWN = 50_000;

    private static final String EPOCH = Instant.EPOCH.toString();
    private static final List<String> ATTRIBUTES = List.of("address", "subject", "hash");

    private final ScratchFile file;
    /** Activity and table by action. */
    private final Map<String, String> events = new LinkedHashMap<>();

    private final Set<String> objects = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    OcelLog(ScratchFile file) throws SQLException {
        this.file = file;
        file.run("create table event_map_type (ocel_type text primary key, ocel_type_map text)");
        file.run("create table object_map_type (ocel_type text primary key, ocel_type_map text)");
        file.run("create table event (ocel_id text primary key, ocel_type text,"
                + " foreign key (ocel_type) references event_map_type (ocel_type)) without rowid");
        file.run("create table object (ocel_id text primary key, ocel_type text,"
                + " foreign key (ocel_type) references object_map_type (ocel_type)) without rowid");
        file.run("create table event_object (ocel_event_id text, ocel_object_id text, ocel_qualifier text,"
                + " primary key (ocel_event_id, ocel_object_id, ocel_qualifier),"
                + " foreign key (ocel_event_id) references event (ocel_id),"
                + " foreign key (ocel_object_id) references object (ocel_id)) without rowid");
        file.run("create table object_object (ocel_source_id text, ocel_target_id text, ocel_qualifier text,"
                + " primary key (ocel_source_id, ocel_target_id, ocel_qualifier),"
                + " foreign key (ocel_source_id) references object (ocel_id),"
                + " foreign key (ocel_target_id) references object (ocel_id)) without rowid");
    }

    void add(List<LoggedEvent> page) throws SQLException {
        for (LoggedEvent logged : page) {
            add(logged);
        }
    }

    private void add(LoggedEvent logged) throws SQLException {
        String type = logged.activity() + " (" + logged.event().action() + ")";
        String table = table(type, logged.event().action());
        file.insert("insert into event values (?, ?)", logged.id(), type);
        file.insert(
                "insert into event_" + table + " values (?, ?, ?, ?, ?)",
                logged.id(),
                logged.event().at().toString(),
                logged.event().actor().address(),
                logged.event().subject(),
                logged.event().hash());
        for (Thing thing : logged.things()) {
            String kind = thing.kind().name().toLowerCase(Locale.ROOT);
            object(kind, thing);
            file.insert("insert or ignore into event_object values (?, ?, ?)", logged.id(), thing.id(), kind);
        }
    }

    /** Says by whom and for what the log was taken out. */
    void mark(String text) throws SQLException {
        object("export", new Thing(null, "export", text, List.of()));
        file.flush();
    }

    private String table(String type, String action) throws SQLException {
        String table = action.replaceAll("[^A-Za-z0-9]", "_");
        if (events.putIfAbsent(type, table) == null) {
            file.insert("insert into event_map_type values (?, ?)", type, table);
            file.run("create table if not exists event_" + table
                    + " (ocel_id text primary key, ocel_time timestamp, address text, subject text, hash text,"
                    + " foreign key (ocel_id) references event (ocel_id)) without rowid");
        }
        return table;
    }

    private void object(String kind, Thing thing) throws SQLException {
        if (!known.add(thing.id())) {
            return;
        }
        if (known.size() > KNOWN) {
            known.clear();
        }
        if (objects.add(kind)) {
            file.insert("insert into object_map_type values (?, ?)", kind, kind);
            file.run("create table object_" + kind
                    + " (ocel_id text primary key, ocel_time timestamp, ocel_changed_field text, name text,"
                    + " foreign key (ocel_id) references object (ocel_id)) without rowid");
        }
        file.insert("insert or ignore into object values (?, ?)", thing.id(), kind);
        file.insert(
                "insert or ignore into object_" + kind + " values (?, ?, null, ?)", thing.id(), EPOCH, thing.name());
        for (String other : thing.of()) {
            file.insert(
                    "insert or ignore into object_object values (?, ?, ?)",
                    thing.id(),
                    other,
                    other.substring(0, other.indexOf(':')));
        }
    }

    void sqlite(OutputStream out) throws IOException {
        Files.copy(file.path(), out);
    }

    void json(OutputStream out) throws IOException, SQLException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("eventTypes");
        for (String type : events.keySet()) {
            type(json, type, ATTRIBUTES);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objectTypes");
        for (String kind : objects) {
            type(json, kind, List.of("name"));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (Map.Entry<String, String> type : events.entrySet()) {
            rows(
                    "select e.ocel_id, t.ocel_type, e.ocel_time, e.address, e.subject, e.hash, r.ocel_object_id,"
                            + " r.ocel_qualifier from event_" + type.getValue()
                            + " e join event t on t.ocel_id = e.ocel_id"
                            + " left join event_object r on r.ocel_event_id = e.ocel_id where t.ocel_type = ?"
                            + " order by e.ocel_id",
                    type.getKey(),
                    (row, first) -> event(json, row, first),
                    json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objects");
        for (String kind : objects) {
            rows(
                    "select o.ocel_id, ? as ocel_type, o.ocel_time, o.name, r.ocel_target_id, r.ocel_qualifier from object_"
                            + kind + " o left join object_object r on r.ocel_source_id = o.ocel_id order by o.ocel_id",
                    kind,
                    (row, first) -> object(json, row, first),
                    json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void type(JsonGenerator json, String name, List<String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (String attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("name", attribute);
            json.writeStringField("type", "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private interface Row {
        /** @param first whether it is the first row of its event or object */
        void write(ResultSet row, boolean first) throws IOException, SQLException;
    }

    /** Rows of one event or object come one after the other; each carries one of its relations. */
    private void rows(String sql, String type, Row row, JsonGenerator json) throws IOException, SQLException {
        try (PreparedStatement statement = file.read(sql)) {
            statement.setString(1, type);
            try (ResultSet found = statement.executeQuery()) {
                String last = null;
                while (found.next()) {
                    String id = found.getString(1);
                    boolean first = !id.equals(last);
                    if (first && last != null) {
                        json.writeEndArray();
                        json.writeEndObject();
                    }
                    row.write(found, first);
                    last = id;
                }
                if (last != null) {
                    json.writeEndArray();
                    json.writeEndObject();
                }
            }
        }
    }

    private static void event(JsonGenerator json, ResultSet row, boolean first) throws IOException, SQLException {
        if (first) {
            json.writeStartObject();
            json.writeStringField("id", row.getString(1));
            json.writeStringField("type", row.getString(2));
            json.writeStringField("time", row.getString(3));
            json.writeArrayFieldStart("attributes");
            for (String attribute : ATTRIBUTES) {
                json.writeStartObject();
                json.writeStringField("name", attribute);
                json.writeStringField("value", row.getString(attribute));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("relationships");
        }
        relation(json, row.getString(7), row.getString(8));
    }

    private static void object(JsonGenerator json, ResultSet row, boolean first) throws IOException, SQLException {
        if (first) {
            json.writeStartObject();
            json.writeStringField("id", row.getString(1));
            json.writeStringField("type", row.getString(2));
            json.writeArrayFieldStart("attributes");
            json.writeStartObject();
            json.writeStringField("name", "name");
            json.writeStringField("time", row.getString(3));
            json.writeStringField("value", row.getString(4));
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("relationships");
        }
        relation(json, row.getString(5), row.getString(6));
    }

    private static void relation(JsonGenerator json, String object, String qualifier) throws IOException {
        if (object != null) {
            json.writeStartObject();
            json.writeStringField("objectId", object);
            json.writeStringField("qualifier", qualifier);
            json.writeEndObject();
        }
    }
}

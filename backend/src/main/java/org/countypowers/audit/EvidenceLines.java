package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Evidence as lines of an export's file. */
record EvidenceLines(JsonGenerator json) implements Evidence.Lines {
    private interface Line {
        void write() throws IOException;
    }

    @Override
    public void row(String place, Stream stream, String name, Map<String, String> columns) {
        line(() -> {
            json.writeString(place);
            json.writeString(stream.kind() + ":" + stream.id());
            json.writeString(name);
            json.writeStartObject();
            for (Map.Entry<String, String> column : columns.entrySet()) {
                json.writeStringField(column.getKey(), column.getValue());
            }
            json.writeEndObject();
        });
    }

    @Override
    public void document(String place, Stream stream, String name, String hash, Evidence.Kept kept) {
        line(() -> {
            json.writeString(place);
            json.writeString(stream == null ? "" : stream.kind() + ":" + stream.id());
            json.writeString(name);
            json.writeString(hash);
            json.writeString(kept.name());
        });
    }

    private void line(Line line) {
        try {
            json.writeStartArray();
            line.write();
            json.writeEndArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

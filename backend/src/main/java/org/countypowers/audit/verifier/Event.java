package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An event as it is stored: columns for searching beside the canonical text, which alone the hash covers. */
public record Event(
        String kind,
        String id,
        long seq,
        String at,
        String officer,
        String officerName,
        String unit,
        String address,
        String action,
        String subject,
        String canonical,
        String previous,
        String hash) {
    private static final String CASE = "CASE";
    private static final int FIELDS = 10;

    static Event read(JsonParser line, String kind, String id) throws IOException {
        return new Event(
                kind,
                id,
                Export.number(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line),
                Export.text(line));
    }

    byte[] bytes() {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }

    interface Claimed {
        void claim(String stream, String what, String value);
    }

    /**
     * Reads the canonical text once.
     *
     * @param text the canonical one, in UTF-8
     * @param stream the name of its stream
     * @param claimed hears what it says of rows and documents, in what it says of afterwards
     * @return whether the columns say what the text says
     */
    boolean agrees(byte[] text, String stream, Claimed claimed) {
        int agreed = 0;
        try (JsonParser said = Export.parser(text)) {
            if (said.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String field = said.nextFieldName(); field != null; field = said.nextFieldName()) {
                JsonToken token = said.nextToken();
                String column = token.isScalarValue() ? column(field, stream) : null;
                if (column != null && stands(column, said)) {
                    agreed++;
                } else if (token == JsonToken.START_OBJECT && field.equals("after")) {
                    after(said, stream, claimed);
                } else {
                    said.skipChildren();
                }
            }
        } catch (IOException noJson) {
            return false;
        }
        return agreed == FIELDS;
    }

    /** Compares without making a string of each. */
    private static boolean stands(String column, JsonParser said) throws IOException {
        char[] text = said.getTextCharacters();
        int from = said.getTextOffset();
        int length = said.getTextLength();
        if (column.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (column.charAt(at) != text[from + at]) {
                return false;
            }
        }
        return true;
    }

    private String column(String field, String stream) {
        return switch (field) {
            case "stream" -> stream;
            case "seq" -> Long.toString(seq);
            case "at" -> at;
            case "officer" -> officer;
            case "officerName" -> officerName;
            case "unit" -> unit;
            case "address" -> address;
            case "action" -> action;
            case "subject" -> subject;
            case "previous" -> previous;
            default -> null;
        };
    }

    private void after(JsonParser said, String stream, Claimed claimed) throws IOException {
        String register = null;
        String document = null;
        String file = action.startsWith("paper.") ? subject : null;
        boolean material = file != null;
        Map<String, String> pairs = null;
        for (String key = said.nextFieldName(); key != null; key = said.nextFieldName()) {
            String value = Export.text(said);
            switch (key) {
                case "row" -> claimed.claim(stream, key, value);
                case "event" -> register = value;
                case "hash" -> document = value;
                case "file" -> file = value;
                case "material" -> material = true;
                default -> {
                    if (key.indexOf(':') > 0) {
                        pairs = pairs == null ? new HashMap<>() : pairs;
                        pairs.put(key, value);
                    }
                }
            }
        }
        if (register != null && pairs != null) {
            for (Map.Entry<String, String> pair : pairs.entrySet()) {
                claimed.claim(stream, register + "/" + pair.getKey(), pair.getValue());
            }
        }
        if (document != null && file != null && material) {
            claimed.claim(kind.equals(CASE) ? stream : "", "document/" + document + "/" + file, "");
        }
    }
}

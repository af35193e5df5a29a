package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** An event as it is stored: columns for searching beside the canonical text, which alone the hash covers. */
record Event(
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

    /** Whether the columns say what the text says. */
    boolean agrees() {
        int agreed = 0;
        try (JsonParser said = Export.parser(canonical)) {
            if (said.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String field = said.nextFieldName(); field != null; field = said.nextFieldName()) {
                said.nextToken();
                String column = column(field);
                if (column == null) {
                    said.skipChildren();
                } else if (column.equals(said.getText())) {
                    agreed++;
                } else {
                    return false;
                }
            }
        } catch (IOException noJson) {
            return false;
        }
        return agreed == FIELDS;
    }

    private String column(String field) {
        return switch (field) {
            case "stream" -> kind + ":" + id;
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

    interface Claimed {
        void claim(String stream, String what, String value);
    }

    /** What it says of rows and documents, in what it says of afterwards. */
    void claims(Claimed claimed) {
        if (!canonical.contains("\"row\":\"")
                && !canonical.contains("\"hash\":\"")
                && !canonical.contains("\"event\":\"")) {
            return;
        }
        try (JsonParser said = Export.parser(canonical)) {
            said.nextToken();
            for (String field = said.nextFieldName(); field != null; field = said.nextFieldName()) {
                said.nextToken();
                if (field.equals("after") && said.currentToken() == JsonToken.START_OBJECT) {
                    after(said, claimed);
                } else {
                    said.skipChildren();
                }
            }
        } catch (IOException foundByItsHash) {
            return;
        }
    }

    private void after(JsonParser said, Claimed claimed) throws IOException {
        String register = null;
        String document = null;
        String file = action.startsWith("paper.") ? subject : null;
        boolean material = file != null;
        java.util.Map<String, String> pairs = new java.util.HashMap<>();
        for (String key = said.nextFieldName(); key != null; key = said.nextFieldName()) {
            String value = Export.text(said);
            switch (key) {
                case "row" -> claimed.claim(kind + ":" + id, key, value);
                case "event" -> register = value;
                case "hash" -> document = value;
                case "file" -> file = value;
                case "material" -> material = true;
                default -> {
                    if (key.indexOf(':') > 0) {
                        pairs.put(key, value);
                    }
                }
            }
        }
        if (register != null) {
            for (java.util.Map.Entry<String, String> pair : pairs.entrySet()) {
                claimed.claim(kind + ":" + id, register + "/" + pair.getKey(), pair.getValue());
            }
        }
        if (document != null && file != null && material) {
            claimed.claim(kind.equals(CASE) ? kind + ":" + id : "", "document/" + document + "/" + file, "");
        }
    }
}

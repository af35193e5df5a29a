package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an export says of itself. */
record Manifest(Map<String, String> facts, Map<String, String> files) {
    private static final int MOST = 50;
    /** A case's and a year's streams are each there to their end; that no other stream is missing is proven by the whole. */
    private static final Set<String> SCOPES = Set.of("WHOLE", "YEAR", "CASE");

    Manifest() {
        this(new HashMap<>(), new HashMap<>());
    }

    void read(JsonParser value) throws IOException {
        Export.require(value.currentToken() == JsonToken.START_OBJECT);
        while (value.nextToken() == JsonToken.FIELD_NAME && facts.size() < MOST) {
            String name = value.currentName();
            value.nextToken();
            if (name.equals("files") && value.currentToken() == JsonToken.START_OBJECT) {
                while (value.nextToken() == JsonToken.FIELD_NAME && files.size() < MOST) {
                    files.put(value.currentName(), Export.text(value));
                }
            } else {
                Export.require(value.currentToken().isScalarValue());
                facts.put(name, value.getText());
            }
        }
        Export.require(SCOPES.contains(scope()));
    }

    String scope() {
        return facts.getOrDefault("scope", "");
    }

    String extent() {
        return facts.getOrDefault(scope().toLowerCase(Locale.ROOT), "");
    }

    /** Whether all streams are there, if only by the hashes of their leaves. */
    boolean whole() {
        return "WHOLE".equals(scope());
    }

    boolean withheld() {
        return !"false".equals(facts.get("withheld"));
    }
}

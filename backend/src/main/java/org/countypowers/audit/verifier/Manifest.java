package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What an export says of itself. */
record Manifest(Map<String, String> facts, Map<String, String> files) {
    private static final int MOST = 50;

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
    }

    /** Whether all streams are there, if only by the hashes of their leaves. */
    boolean whole() {
        return "WHOLE".equals(facts.get("scope"));
    }

    boolean withheld() {
        return !"false".equals(facts.get("withheld"));
    }
}

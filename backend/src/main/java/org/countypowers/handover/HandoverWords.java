package org.countypowers.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What papers say of a hand-over. */
@Component
class HandoverWords {
    private final Properties words = new Properties();

    HandoverWords() {
        try (InputStream bytes = HandoverWords.class.getResourceAsStream("/handover/words.properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param scope the part of it that is meant, or '' for the whole */
    String within(String said, String scope) {
        return scope.isEmpty() ? said : say("within", said, scope);
    }

    String say(String key, String... arguments) {
        return MessageFormat.format(words.getProperty(key), (Object[]) arguments);
    }
}

package org.countypowers.batch;

import java.util.List;

/** A command on a batch cannot be done; {@code key} is translated and says what to do. */
public class BatchRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public BatchRefused(String key, String... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}

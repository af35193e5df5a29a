package org.countypowers.delegation;

import java.util.List;

/** An act on a capacity assessment is refused; {@code key} is translated and says what to do. Nothing has changed. */
public class CapacityRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public CapacityRefused(String key, String... arguments) {
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

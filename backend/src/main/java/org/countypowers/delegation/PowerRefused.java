package org.countypowers.delegation;

import java.util.List;

/** A power cannot be entered so; {@code key} is translated and says what to do. */
public class PowerRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public PowerRefused(String key, String... arguments) {
        super(key);
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

package org.countypowers.organisation;

import java.util.List;

/** A command that cannot be done, in words for whoever gave it: {@code key} is translated and says what to do. */
public abstract class Refused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    protected Refused(String message, String key, List<String> arguments) {
        super(message);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}

package org.countypowers.handover;

import java.util.List;

/** A command on a hand-over is refused in words: {@code key} is translated. Nothing has changed. */
public class HandoverRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public HandoverRefused(String key, String... arguments) {
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

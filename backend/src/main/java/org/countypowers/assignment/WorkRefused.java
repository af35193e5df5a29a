package org.countypowers.assignment;

import java.util.List;

/** A task could not be taken or completed. {@code key} is translated; arguments say who acted and when. */
public class WorkRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public WorkRefused(String key, List<String> arguments) {
        super(key + arguments);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}

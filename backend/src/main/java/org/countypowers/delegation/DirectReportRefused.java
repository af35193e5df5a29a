package org.countypowers.delegation;

import java.util.List;

/** A change of the direct-report list is not made; {@code key} is translated and says what to do. */
public class DirectReportRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    public DirectReportRefused(String key, String... arguments) {
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

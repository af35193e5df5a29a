package org.countypowers.casework;

import java.util.List;

/** A command on a case is refused in words: {@code key} is translated. Nothing has changed. */
public class CaseRefused extends RuntimeException {
    /** The case has gone to another organ since the officer saw it. */
    public static final String TRANSFERRED = "casework.error.transferred";

    private final String key;
    private final List<String> arguments;

    public CaseRefused(String key, String... arguments) {
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

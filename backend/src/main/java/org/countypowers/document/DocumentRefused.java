package org.countypowers.document;

import java.util.Arrays;
import java.util.List;

/** A file that is not taken, with the reason as a message key and its arguments. */
public class DocumentRefused extends RuntimeException {
    private final List<String> arguments;

    public DocumentRefused(String key, Object... arguments) {
        super(key);
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String key() {
        return getMessage();
    }

    public List<String> arguments() {
        return arguments;
    }
}

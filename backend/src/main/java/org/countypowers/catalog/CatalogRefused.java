package org.countypowers.catalog;

import java.util.Arrays;
import java.util.List;

/** A change of the catalogue that is not made, with the reason as a message key and its arguments. */
public class CatalogRefused extends RuntimeException {
    private final List<String> arguments;

    public CatalogRefused(String key, Object... arguments) {
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

package org.countypowers.catalog;

import java.util.Arrays;
import org.countypowers.organisation.Refused;

/** A change of the catalogue that is not made, with the reason as a message key and its arguments. */
public class CatalogRefused extends Refused {
    public CatalogRefused(String key, Object... arguments) {
        super(key, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}

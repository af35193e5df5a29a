package org.countypowers.delegation;

import java.util.List;
import org.countypowers.organisation.Refused;

/** An act on a capacity assessment is refused; {@code key} is translated and says what to do. Nothing has changed. */
public class CapacityRefused extends Refused {
    public CapacityRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

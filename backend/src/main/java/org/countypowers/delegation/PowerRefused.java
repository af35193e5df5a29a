package org.countypowers.delegation;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A power cannot be entered so; {@code key} is translated and says what to do. */
public class PowerRefused extends Refused {
    public PowerRefused(String key, String... arguments) {
        super(key, key, List.of(arguments));
    }
}

package org.countypowers.studio;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on procedures that cannot be done, and why. */
public class StudioRefused extends Refused {
    public StudioRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

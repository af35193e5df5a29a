package org.countypowers.supervision;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command of supervision is refused in words: {@code key} is translated. Nothing has changed. */
public class SupervisionRefused extends Refused {
    public SupervisionRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

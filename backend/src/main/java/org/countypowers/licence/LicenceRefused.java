package org.countypowers.licence;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a licence is refused in words: {@code key} is translated. Nothing has changed. */
public class LicenceRefused extends Refused {
    public LicenceRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

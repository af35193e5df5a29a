package org.countypowers.inspection;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command of inspection is refused in words: {@code key} is translated. Nothing has changed. */
public class InspectionRefused extends Refused {
    public InspectionRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

package org.countypowers.findings;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a finding, a rule or a run is refused in words. Nothing has changed. */
public class FindingRefused extends Refused {
    public FindingRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

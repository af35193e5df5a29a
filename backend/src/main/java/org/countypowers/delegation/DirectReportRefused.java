package org.countypowers.delegation;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A change of the direct-report list is not made; {@code key} is translated and says what to do. */
public class DirectReportRefused extends Refused {
    public DirectReportRefused(String key, String... arguments) {
        super(key, key, List.of(arguments));
    }
}

package org.countypowers.monitoring;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a card is refused in words: {@code key} is translated. Nothing has changed. */
public class MonitoringRefused extends Refused {
    public MonitoringRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

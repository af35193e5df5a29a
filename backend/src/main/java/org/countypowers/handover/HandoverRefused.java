package org.countypowers.handover;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a hand-over is refused in words: {@code key} is translated. Nothing has changed. */
public class HandoverRefused extends Refused {
    public HandoverRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

package org.countypowers.batch;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a batch cannot be done; {@code key} is translated and says what to do. */
public class BatchRefused extends Refused {
    public BatchRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

package org.countypowers.document;

import java.util.Arrays;
import org.countypowers.organisation.Refused;

/** A file that is not taken, with the reason as a message key and its arguments. */
public class DocumentRefused extends Refused {
    public DocumentRefused(String key, Object... arguments) {
        super(key, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}

package org.countypowers.filereview;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a file review is refused in words: {@code key} is translated. Nothing has changed. */
public class ReviewRefused extends Refused {
    public ReviewRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

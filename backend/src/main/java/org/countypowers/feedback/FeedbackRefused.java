package org.countypowers.feedback;

import java.util.List;
import org.countypowers.organisation.Refused;

/** A command on a rating or complaint is refused in words: {@code key} is translated. Nothing has changed. */
public class FeedbackRefused extends Refused {
    public FeedbackRefused(String key, String... arguments) {
        super(key + List.of(arguments), key, List.of(arguments));
    }
}

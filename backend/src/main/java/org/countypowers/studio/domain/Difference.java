package org.countypowers.studio.domain;

import java.util.List;

/**
 * What one release does otherwise than another.
 *
 * @param elementId the element, field or row; '' for the file as a whole
 * @param key of the translation, with its arguments; see {@link #words}
 */
public record Difference(Kind kind, String file, String elementId, String key, List<FlowPhrase> arguments) {
    private static final String KEYS = "studio.difference.";

    /** MOVED is drawn elsewhere or stands elsewhere in the order, and otherwise the same. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    static Difference of(Kind kind, String file, String elementId, String text, Object... arguments) {
        return new Difference(
                kind,
                file,
                elementId,
                KEYS + text,
                FlowPhrase.key(text, arguments).arguments());
    }

    public FlowPhrase words() {
        return new FlowPhrase(true, key, arguments);
    }
}

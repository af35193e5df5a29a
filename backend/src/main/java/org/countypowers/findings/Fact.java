package org.countypowers.findings;

import java.util.List;
import org.countypowers.audit.Stream;
import org.countypowers.audit.TrailEvent;

/**
 * A piece of evidence.
 *
 * @param key what it says, {@code findings.fact.<key>} in the translations, of these values
 * @param values numbers, times, names and codes
 * @param stream kind and id of the trail's stream where it can be read, or ''
 * @param seq place in that stream, or 0
 */
public record Fact(String key, List<String> values, String stream, long seq) {
    static Fact of(String key, Object... values) {
        return new Fact(key, texts(values), "", 0);
    }

    static Fact at(TrailEvent event, String key, Object... values) {
        Stream stream = event.stream();
        return new Fact(key, texts(values), stream.kind() + ":" + stream.id(), event.seq());
    }

    private static List<String> texts(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }
}

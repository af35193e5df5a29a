package org.countypowers.audit;

import java.util.Map;

/**
 * A change that the trail must record. Published with Spring's ApplicationEventPublisher inside the command's
 * transaction; a synchronous listener appends it. Personal data enters masked.
 *
 * @param action dotted words such as {@code case.register}; each has a translation {@code trail.action.case.register}
 * @param subject what was acted on, for people: a case number, a matter's name
 */
public record Auditable(Stream stream, String action, String subject, Map<String, ?> before, Map<String, ?> after) {
    public static Auditable of(Stream stream, String action, String subject, Map<String, ?> after) {
        return new Auditable(stream, action, subject, Map.of(), after);
    }
}

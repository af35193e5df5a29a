package org.countypowers.feedback;

import java.util.Set;
import org.countypowers.casework.Contact;

/**
 * Complains of a body or reports an unlawful act.
 *
 * @param bodyId whose act it is; null where a case is named, whose organ it then is
 * @param caseNumber '' where none is concerned
 * @param officers whom it names, as a counter knows them; they have no hand in it (回避)
 * @param contact null for an anonymous report
 */
public record FileComplaint(
        String bodyId,
        String caseNumber,
        Topic topic,
        String text,
        Contact contact,
        Channel channel,
        Set<String> officers) {
    public FileComplaint {
        officers = officers == null ? Set.of() : Set.copyOf(officers);
    }

    /** One that names no officer. */
    public FileComplaint(String bodyId, String caseNumber, Topic topic, String text, Contact contact, Channel channel) {
        this(bodyId, caseNumber, topic, text, contact, channel, Set.of());
    }
}

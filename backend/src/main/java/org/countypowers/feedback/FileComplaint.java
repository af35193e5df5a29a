package org.countypowers.feedback;

import org.countypowers.casework.Contact;

/**
 * Complains of a body or reports an unlawful act.
 *
 * @param bodyId whose act it is; null where a case is named, whose organ it then is
 * @param caseNumber '' where none is concerned
 * @param contact null for an anonymous report
 */
public record FileComplaint(
        String bodyId, String caseNumber, Topic topic, String text, Contact contact, Channel channel) {}

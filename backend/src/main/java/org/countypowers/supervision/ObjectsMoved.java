package org.countypowers.supervision;

import java.util.List;

/**
 * Told in the same transaction when another body begins to watch over objects.
 *
 * @param ids the objects, which other bodies had until now
 * @param bodyId who has them from now on
 * @param ground the document that moved the power
 */
public record ObjectsMoved(List<Long> ids, String bodyId, String ground) {}

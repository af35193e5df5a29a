package org.countypowers.feedback;

import java.util.Set;

/**
 * Rates the service in a case.
 *
 * @param code the case's query code; not asked for at the counter
 */
public record GiveRating(
        String caseNumber, String code, int score, Set<RatingReason> reasons, String remark, Channel channel) {}

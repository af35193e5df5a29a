package org.countypowers.catalog;

import java.util.List;

/**
 * Asks to judge a matter on a criterion.
 *
 * @param seenVersion the newest version that the officer saw
 * @param evidence ids of files handed in for this criterion of this matter
 */
public record JudgeCriterion(
        String matterId, Criterion criterion, int seenVersion, boolean met, String reasoning, List<Long> evidence) {}

package org.countypowers.filereview;

import java.util.Map;

/**
 * What a reviewer says of a file.
 *
 * @param reasons why points were taken off, by item
 * @param serious whether it is a seriously unlawful grant
 * @param clause the clause that such a grant breaks
 * @param seriousReason what was granted against it
 * @param advice what is to be mended, may be blank
 */
public record Sheet(
        Map<ScoreItem, Integer> points,
        Map<ScoreItem, String> reasons,
        boolean serious,
        String clause,
        String seriousReason,
        String advice) {}

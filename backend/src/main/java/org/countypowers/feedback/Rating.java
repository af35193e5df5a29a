package org.countypowers.feedback;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * 好差评 of one service: 5 非常满意 … 1 非常不满意. Nothing of it changes.
 *
 * @param recordedBy the clerk who wrote it down; '' when the applicant gave it alone
 */
public record Rating(
        Long id,
        long caseId,
        String caseNumber,
        String matterName,
        String bodyId,
        String divisionCode,
        int score,
        Set<RatingReason> reasons,
        String remark,
        Channel channel,
        String recordedBy,
        LocalDateTime ratedAt) {
    /** The lowest two (SPEC 3). */
    public static final int BAD = 2;

    public boolean bad() {
        return score <= BAD;
    }
}

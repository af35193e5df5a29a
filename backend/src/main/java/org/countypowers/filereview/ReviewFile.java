package org.countypowers.filereview;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A file of a review's sample.
 *
 * @param reasons names of {@link SampleReason}, joined by commas
 * @param total null until it is scored
 * @param verdict '' until it is scored
 */
public record ReviewFile(
        Long id,
        long reviewId,
        long caseId,
        String caseNumber,
        String matterId,
        String matterName,
        LocalDate closedOn,
        String reasons,
        Integer total,
        String verdict,
        boolean serious,
        String clause,
        String seriousReason,
        String advice,
        String scorerId,
        String scorerName,
        LocalDateTime scoredAt) {
    public boolean scored() {
        return scoredAt != null;
    }
}

package org.countypowers.delegation;

import java.time.LocalDateTime;
import java.util.List;

/** Told by the hand-overs: how a case came to move with its power. Part of whatever reads the case. */
public interface CaseMoves {
    /**
     * @param kind DELEGATION, RECALL, SUSPENSION, EXPIRY or RESUMPTION
     * @param instrumentNo the document behind the change
     * @param confirmedBy name of who confirmed the receipt; '' while nobody has
     */
    record Move(
            long handoverId,
            String handover,
            String kind,
            String instrumentNo,
            String toBody,
            LocalDateTime movedAt,
            String confirmedBy,
            LocalDateTime confirmedAt) {}

    /** The oldest first; a case moves a few times at most. */
    List<Move> of(long caseId);
}

package org.countypowers.delegation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
            String fromBody,
            String toBody,
            LocalDateTime movedAt,
            String confirmedBy,
            LocalDateTime confirmedAt) {}

    /** A case whose file has come to a body that has not confirmed it yet. */
    record Unconfirmed(String fromBody, String toBody) {}

    /** The oldest first; a case moves a few times at most. */
    List<Move> of(long caseId);

    /** By case; those that wait for nobody's confirmation are left out. One read, however many. */
    Map<Long, Unconfirmed> unconfirmed(Collection<Long> caseIds);
}

package org.countypowers.handover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.handover.domain.AcceptedCases;

/**
 * A change of powers as an office proposed it.
 *
 * @param handoverNumber the hand-over that is called off, or that carries the change out; '' for none
 * @param handoverId its id, or null
 * @param effectiveOn null where a hand-over is called off
 * @param acceptedCases null where nothing was said about them
 * @param opinionNo of the legality opinion; '' before the review
 */
public record ProposedChange(
        long id,
        String number,
        ChangeKind kind,
        ChangeState state,
        Long handoverId,
        String handoverNumber,
        List<String> matters,
        String divisionName,
        String officeName,
        String instrumentNo,
        String instrumentType,
        LocalDate effectiveOn,
        AcceptedCases acceptedCases,
        String reason,
        String opinionNo,
        String proposerName,
        LocalDateTime proposedAt) {}

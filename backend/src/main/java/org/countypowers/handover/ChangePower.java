package org.countypowers.handover;

import java.time.LocalDate;
import org.countypowers.handover.domain.AcceptedCases;

/**
 * Asks for the recall or suspension of a power.
 *
 * @param opinionNo number of the legality opinion (合法性审查意见)
 * @param effectiveOn first day on which the holder no longer decides
 * @param acceptedCases what becomes of applications that the holder has accepted; null for what is usual
 */
public record ChangePower(
        String matterId,
        String divisionCode,
        String instrumentNo,
        String instrumentType,
        String opinionNo,
        LocalDate effectiveOn,
        String reason,
        AcceptedCases acceptedCases) {}

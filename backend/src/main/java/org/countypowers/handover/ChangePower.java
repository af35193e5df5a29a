package org.countypowers.handover;

import java.time.LocalDate;
import org.countypowers.handover.domain.AcceptedCases;

/**
 * Proposes the recall, the suspension or the resumption of a power.
 *
 * @param instrumentType '' for a resumption, which is a document of the kind that suspended
 * @param effectiveOn first day on which the holder no longer decides, or decides again
 * @param acceptedCases what becomes of applications that the holder has accepted; null for what is usual
 */
public record ChangePower(
        String matterId,
        String divisionCode,
        String instrumentNo,
        String instrumentType,
        LocalDate effectiveOn,
        String reason,
        AcceptedCases acceptedCases) {}

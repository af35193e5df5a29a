package org.countypowers.inspection;

import java.time.LocalDate;

/**
 * An inspector's certificate (执法证).
 *
 * @param withdrawnOn from when on it is worth nothing, null while it stands
 * @param ground why it was withdrawn
 */
public record Certificate(
        Long id,
        String number,
        String officerId,
        String officerName,
        String bodyId,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate withdrawnOn,
        String ground) {
    public boolean valid(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }
}

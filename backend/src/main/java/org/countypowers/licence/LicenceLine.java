package org.countypowers.licence;

import java.time.LocalDate;

/**
 * A licence as lists and pages show it.
 *
 * @param supervisingBody who watches over it, or did when it ended; '' for one that nobody ever did
 * @param validTo last day, {@code 9999-12-31} for a licence without a term
 */
public record LicenceLine(
        long id,
        long caseId,
        String number,
        String matterId,
        String matterName,
        String divisionCode,
        String licensee,
        String decidingBody,
        String nameBody,
        String supervisingBody,
        LocalDate grantedOn,
        LocalDate validTo,
        LicenceStatus status,
        LocalDate endedOn,
        LocalDate cancelledOn) {
    public LicenceGroup group() {
        if (status == LicenceStatus.VALID) {
            return LicenceGroup.VALID;
        }
        return cancelledOn == null ? LicenceGroup.TO_CANCEL : LicenceGroup.CANCELLED;
    }
}

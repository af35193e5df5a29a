package org.countypowers.licence;

import java.time.LocalDate;

/**
 * A licence (行政许可) or what else a decision granted.
 *
 * @param number the decision's own
 * @param divisionCode the county or town that it is for
 * @param identifierLookup the same for all licences of one licensee; '' without an identifier
 * @param person whether the licensee is a natural person
 * @param approvedBy who signed the decision
 * @param validTo last day, {@code 9999-12-31} for a licence without a term
 * @param endedOn the day on which it ceased to hold, whatever the way
 * @param cancelledOn the day on which the register was closed on it (行政许可法 70); an ended licence waits for it
 */
public record Licence(
        Long id,
        long caseId,
        String number,
        String matterId,
        String matterName,
        String divisionCode,
        String licensee,
        String identifierLookup,
        boolean person,
        String approvedBy,
        String decidingBody,
        String nameBody,
        LocalDate grantedOn,
        LocalDate validTo,
        LicenceStatus status,
        LocalDate endedOn,
        LocalDate cancelledOn,
        long version) {
    Licence numbered(long newId) {
        return copy(newId, licensee, identifierLookup, status, endedOn, cancelledOn, version);
    }

    Licence ended(LicenceStatus how, LocalDate on) {
        return copy(id, licensee, identifierLookup, how, on, cancelledOn, version + 1);
    }

    Licence cancelled(LocalDate on) {
        return copy(id, licensee, identifierLookup, status, endedOn, on, version + 1);
    }

    Licence heldBy(String newLicensee, String newLookup) {
        return copy(id, newLicensee, newLookup, status, endedOn, cancelledOn, version + 1);
    }

    private Licence copy(
            Long itsId,
            String holder,
            String lookup,
            LicenceStatus itsStatus,
            LocalDate ended,
            LocalDate cancelled,
            long itsVersion) {
        return new Licence(
                itsId,
                caseId,
                number,
                matterId,
                matterName,
                divisionCode,
                holder,
                lookup,
                person,
                approvedBy,
                decidingBody,
                nameBody,
                grantedOn,
                validTo,
                itsStatus,
                ended,
                cancelled,
                itsVersion);
    }
}

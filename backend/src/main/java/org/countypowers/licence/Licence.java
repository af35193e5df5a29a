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
        return new Licence(
                newId,
                caseId,
                number,
                matterId,
                matterName,
                divisionCode,
                licensee,
                identifierLookup,
                person,
                approvedBy,
                decidingBody,
                nameBody,
                grantedOn,
                validTo,
                status,
                endedOn,
                cancelledOn,
                version);
    }

    Licence ended(LicenceStatus how, LocalDate on) {
        return new Licence(
                id,
                caseId,
                number,
                matterId,
                matterName,
                divisionCode,
                licensee,
                identifierLookup,
                person,
                approvedBy,
                decidingBody,
                nameBody,
                grantedOn,
                validTo,
                how,
                on,
                cancelledOn,
                version + 1);
    }
}

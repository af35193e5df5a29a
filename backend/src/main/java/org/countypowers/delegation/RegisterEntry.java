package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.countypowers.catalog.DelegationForm;

/**
 * One row of the register of powers: holder may decide the matter from a day to a day (exclusive), in a form.
 *
 * @param scope the part of the matter that it is limited to, or empty for the whole
 * @param endInstrument the document that ended it early, or empty
 * @param recordedAt since when the register says so
 */
public record RegisterEntry(
        long id,
        String matterId,
        String holderDivision,
        DelegationForm form,
        LocalDate validFrom,
        LocalDate validTo,
        Status status,
        String instrumentNo,
        String instrumentType,
        String entrustBasis,
        String batchNo,
        String scope,
        String endInstrument,
        Instant recordedAt) {
    public enum Status {
        EFFECTIVE,
        SUSPENDED,
        RECALL_PENDING
    }
}

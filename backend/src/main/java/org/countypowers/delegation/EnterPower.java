package org.countypowers.delegation;

import java.time.LocalDate;
import org.countypowers.catalog.DelegationForm;

/**
 * A power to be entered in the register from a day on.
 *
 * @param entrustBasis the clause of law, regulation or 规章 that allows an entrustment (行政许可法 24); empty for other forms
 * @param overrideClause clause by which a legality reviewer set the law's reservation aside; empty for none
 * @param scope the part of the matter that the power is limited to; empty for the whole
 */
public record EnterPower(
        String matterId,
        String holderDivision,
        DelegationForm form,
        LocalDate validFrom,
        LocalDate validTo,
        String instrumentNo,
        String instrumentType,
        String entrustBasis,
        String batchNo,
        String overrideClause,
        String scope) {
    /** Where the whole power passes. */
    public EnterPower(
            String matterId,
            String holderDivision,
            DelegationForm form,
            LocalDate validFrom,
            LocalDate validTo,
            String instrumentNo,
            String instrumentType,
            String entrustBasis,
            String batchNo,
            String overrideClause) {
        this(
                matterId,
                holderDivision,
                form,
                validFrom,
                validTo,
                instrumentNo,
                instrumentType,
                entrustBasis,
                batchNo,
                overrideClause,
                "");
    }

    /** Where the law itself lets the power pass. */
    public EnterPower(
            String matterId,
            String holderDivision,
            DelegationForm form,
            LocalDate validFrom,
            LocalDate validTo,
            String instrumentNo,
            String instrumentType,
            String entrustBasis,
            String batchNo) {
        this(
                matterId,
                holderDivision,
                form,
                validFrom,
                validTo,
                instrumentNo,
                instrumentType,
                entrustBasis,
                batchNo,
                "");
    }
}

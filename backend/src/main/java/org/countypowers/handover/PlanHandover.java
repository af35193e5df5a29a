package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;

/**
 * Asks for the hand-over of promulgated powers from one body to another.
 *
 * @param batchNo number of the batch that promulgated them
 * @param effectiveOn planned day: nothing takes effect before it, nor before every hard item is green
 * @param dueOn last day for the hand-over itself (30 working days from the promulgation)
 * @param validTo first day on which the powers end by themselves (a pilot), or {@code OfficerSetup.OPEN}
 * @param renewals who renews and changes what the giving body granted before (行政许可法 49, 50)
 */
public record PlanHandover(
        String batchNo,
        String divisionCode,
        String givingBody,
        String receivingBody,
        String supervisingBody,
        String instrumentNo,
        String instrumentType,
        LocalDate effectiveOn,
        LocalDate dueOn,
        LocalDate validTo,
        Renewals renewals,
        List<Power> powers) {
    /**
     * @param entrustBasis clause that allows an entrustment; '' for other forms
     * @param overrideClause clause by which a legality reviewer set the blocking rule aside; '' for none
     * @param scope the part of the matter that the power is limited to; '' for the whole
     */
    public record Power(
            String matterId, DelegationForm form, String entrustBasis, String overrideClause, String scope) {}

    public enum Renewals {
        RECEIVING_BODY,
        GIVING_BODY
    }
}

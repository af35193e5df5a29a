package org.countypowers.catalog;

import org.countypowers.organisation.Level;

/** How a power is exercised below the organ that holds it (SPEC 2). UNDELEGATED: the organ of the current level keeps it. */
public enum DelegationForm {
    DIRECT_TRANSFER,
    ENTRUST,
    FRONT_DESK,
    DISPATCHED_ORGAN,
    DIRECT_REPORT,
    CITY_REVIEW_REMOVAL,
    TOWN_EMPOWER,
    STATUTORY_COUNTY,
    STATUTORY_TOWN,
    NOT_DELEGABLE,
    UNDELEGATED;

    /** Whether the organ above goes on deciding, whoever serves the applicant. @param current where the matter is decided by law */
    public boolean leavesTheDecisionAbove(Level current) {
        return switch (this) {
            case FRONT_DESK, DISPATCHED_ORGAN, DIRECT_REPORT, NOT_DELEGABLE, UNDELEGATED -> true;
            case CITY_REVIEW_REMOVAL -> current == Level.PROVINCE;
            case DIRECT_TRANSFER, ENTRUST, TOWN_EMPOWER, STATUTORY_COUNTY, STATUTORY_TOWN -> false;
        };
    }
}

package org.countypowers.catalog;

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
    UNDELEGATED
}

package org.countypowers.delegation;

/** Where an assessment stands: with the county, with the checking office, or finished. */
public enum CapacityState {
    DRAFT,
    SUBMITTED,
    CHECKED
}

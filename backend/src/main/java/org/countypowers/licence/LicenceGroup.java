package org.countypowers.licence;

/** In force, in force but not for long, ended and not yet closed in the register, closed in the register (行政许可法 70). */
public enum LicenceGroup {
    VALID,
    EXPIRING,
    TO_CANCEL,
    CANCELLED
}

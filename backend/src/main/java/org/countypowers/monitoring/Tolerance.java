package org.countypowers.monitoring;

/** Grounds on which a fault is excused (容错). */
public enum Tolerance {
    NONE,
    REFORM_TRIAL,
    FORCE_MAJEURE,
    SYSTEM_FAULT,
    APPLICANTS_CAUSE,
    THIRD_PARTYS_CAUSE
}

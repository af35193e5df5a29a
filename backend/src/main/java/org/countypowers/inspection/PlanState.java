package org.countypowers.inspection;

/** Being drafted, in force, or followed by a newer edition. */
public enum PlanState {
    DRAFT,
    PUBLISHED,
    REPLACED
}

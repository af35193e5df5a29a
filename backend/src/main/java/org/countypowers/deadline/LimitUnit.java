package org.countypowers.deadline;

/** Working days, calendar days, months. */
public enum LimitUnit {
    WD,
    CD,
    MONTH
}

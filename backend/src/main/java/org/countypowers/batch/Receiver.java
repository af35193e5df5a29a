package org.countypowers.batch;

/** To which body of the county a batch gives a power; a town's government receives in either case. */
public enum Receiver {
    DEPARTMENT,
    /** 行政许可法 25. */
    APPROVAL_BUREAU
}

package org.countypowers.filereview;

/** Why a file is reviewed: the first five always are (SPEC 4), the others were drawn. */
public enum SampleReason {
    REFUSED,
    EXTENDED,
    REVOKED,
    OVERDUE,
    RISK_D,
    YOUNG_POWER,
    DRAWN
}

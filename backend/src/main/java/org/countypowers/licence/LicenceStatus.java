package org.countypowers.licence;

/** In force, run out, or ended by one of four acts that are never mixed up (行政许可法 8, 69, 70; 行政处罚法 9). */
public enum LicenceStatus {
    VALID,
    EXPIRED,
    WITHDRAWN,
    REVOKED,
    FORFEITED,
    CANCELLED
}

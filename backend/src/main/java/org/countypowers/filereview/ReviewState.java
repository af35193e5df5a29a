package org.countypowers.filereview;

/** Pool and seed are announced; the sample is drawn; it is scored and the body answers; confirmed; what failed is put right. */
public enum ReviewState {
    ANNOUNCED,
    DRAWN,
    SCORED,
    CONFIRMED,
    CLOSED;

    public boolean confirmed() {
        return this == CONFIRMED || this == CLOSED;
    }
}

package org.countypowers.filereview;

/** What a review came to: passed, or failed since too few files passed or since one is a seriously unlawful grant. */
public enum ReviewResult {
    NONE,
    PASSED,
    FAILED_RATE,
    FAILED_GRANT;

    public boolean failed() {
        return this == FAILED_RATE || this == FAILED_GRANT;
    }
}

package org.countypowers.inspection;

/** What came of a visit: nothing found, to be rectified, rectified, or a case filed (立案). */
public enum VisitResult {
    PASSED,
    RECTIFYING,
    RECTIFIED,
    CASE_FILED
}

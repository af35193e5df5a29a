package org.countypowers.casework;

import java.time.LocalDate;

/** What follows when something was granted on a promise, in the decision's own transaction. Implemented where is inspected. */
public interface CommittedCases {
    /** @param workFrom the day on which the verification becomes work; what is left of its window is for the visit itself */
    void granted(long caseId, String caseNumber, LocalDate workFrom);
}

package org.countypowers.casework;

import java.time.LocalDate;

/** What follows a grant, in the decision's own transaction. Implemented where licences live. */
public interface GrantedCases {
    /**
     * @param divisionCode the county, or the town where one is concerned
     * @param identifierLookup the same for all cases of one applicant; null without an identifier
     * @param person whether the licensee is a natural person, whose name is masked where all can read it
     * @param approvedBy who signed the decision: no inspector of what it granted (SPEC 7)
     * @param validTo last day of a licence for a time, or null
     */
    record Grant(
            long caseId,
            String caseNumber,
            String paperNumber,
            String matterId,
            String matterName,
            String divisionCode,
            String licensee,
            String identifierLookup,
            boolean person,
            String approvedBy,
            LocalDate on,
            LocalDate validTo,
            String decidingBody,
            String nameBody,
            String supervisingBody) {}

    void granted(Grant grant);
}

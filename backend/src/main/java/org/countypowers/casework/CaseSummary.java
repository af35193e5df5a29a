package org.countypowers.casework;

import java.time.LocalDate;

/** A case as a list shows it. Applicant's name is masked for citizens where the reader's page is public; here in full. */
public record CaseSummary(
        long id,
        String number,
        String matterId,
        String matterName,
        String applicantName,
        String countyCode,
        String countyName,
        CaseStatus status,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean provisional) {}

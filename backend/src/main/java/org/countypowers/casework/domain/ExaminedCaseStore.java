package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Decided and closed cases as the rules of an audit find them. */
public interface ExaminedCaseStore {
    record ExaminedRow(
            long id,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String status,
            LocalDate decidedOn,
            LocalDate closedOn,
            String route,
            String identifierLookup) {}

    /** How many cases of one applicant an officer approved or refused at last. */
    record DecidedRow(String applicant, String officerId, String officerName, int cases) {}

    record NumberedRow(long id, String number, LocalDate decidedOn) {}

    List<ExaminedRow> on(LocalDate day, String division, String afterCounty, long afterId, int limit);

    List<DecidedRow> decided(Collection<String> applicants, String step, LocalDate from, LocalDate to);

    List<NumberedRow> decided(String applicant, String officerId, String step, LocalDate from, LocalDate to, int limit);
}

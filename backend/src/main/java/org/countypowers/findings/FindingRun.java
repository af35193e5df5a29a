package org.countypowers.findings;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A run of all rules in force over what was decided or closed from a day to a day, and over the register.
 *
 * @param askedBy the auditor, '' for the nightly run
 * @param division how the county codes begin, '' for all
 * @param at how far it has come
 * @param fault the reference under which the log knows why it failed, or ''
 */
public record FindingRun(
        Long id,
        String askedBy,
        String askedName,
        String division,
        LocalDate from,
        LocalDate to,
        State state,
        Place at,
        long cases,
        long pairs,
        int found,
        String fault,
        LocalDateTime askedAt,
        LocalDateTime endedAt) {
    public enum State {
        CASES,
        REGISTER,
        DONE,
        FAILED
    }

    /** Behind which case, and behind which pair of the register, it goes on. */
    public record Place(LocalDate day, String county, long caseId, String matterId, String holder) {}

    public boolean open() {
        return state == State.CASES || state == State.REGISTER;
    }

    FindingRun further(State then, Place place, long moreCases, long morePairs, int moreFound) {
        return new FindingRun(
                id,
                askedBy,
                askedName,
                division,
                from,
                to,
                then,
                place,
                cases + moreCases,
                pairs + morePairs,
                found + moreFound,
                fault,
                askedAt,
                endedAt);
    }

    FindingRun ended(State how, String reference, LocalDateTime on) {
        return new FindingRun(
                id, askedBy, askedName, division, from, to, how, at, cases, pairs, found, reference, askedAt, on);
    }
}

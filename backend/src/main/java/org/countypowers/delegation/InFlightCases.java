package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cases that a change of power finds open (新老划断). Implemented where cases live; part of delegation's commands. */
public interface InFlightCases {
    /**
     * @param applicantName a person's is masked: those who read the plan need not handle the case
     * @param acceptedOn null while the application is not accepted
     */
    record OpenCase(
            long caseId,
            String number,
            String matterId,
            String applicantName,
            String status,
            LocalDate receivedOn,
            LocalDate acceptedOn) {}

    /**
     * Why a case moves.
     *
     * @param kind DELEGATION, RECALL, SUSPENSION or EXPIRY
     * @param scope the part of the matter that is concerned, '' for the whole
     * @param instrumentNo the document behind the change
     * @param reason the same in the words of the papers
     */
    record Ground(String kind, String scope, String instrumentNo, LocalDate effectiveOn, String reason) {}

    /** @param moved false when the case ended meanwhile or the register leaves it where it is */
    record Moved(boolean moved, String fromBody, String toBody) {}

    /** Cases not decided yet of a matter in a county or town, by id; at most {@code limit} after {@code afterId}. */
    List<OpenCase> open(String matterId, String divisionCode, long afterId, int limit);

    /**
     * Cases not decided yet of matters in a county or town that were received since a day, by day and id; at most {@code limit}
     * behind the case {@code afterId} of the first day.
     */
    List<OpenCase> openSince(
            Collection<String> matterIds, String divisionCode, LocalDate since, long afterId, int limit);

    /** Which of the cases the register of today puts elsewhere than where they are. */
    Set<Long> elsewhere(Collection<Long> caseIds);

    /**
     * Puts a case where the register of today puts it, with its file and its clocks running on. Done twice, it changes
     * nothing the second time.
     *
     * @param acceptedToo whether a case that was accepted moves as well, to be examined anew by the other organ; else it
     *     stays with the organ that accepted it
     */
    Moved move(long caseId, boolean acceptedToo, Ground ground);

    /** Tells the case, which it locks, that its file has arrived. Never refused: it takes nothing from anybody. */
    void confirmed(long caseId, String fromBody, String toBody);

    /** How many applications of each matter a county received from a day to a day, both included; matters without any are left out. */
    Map<String, Integer> received(Collection<String> matterIds, String divisionCode, LocalDate from, LocalDate to);
}

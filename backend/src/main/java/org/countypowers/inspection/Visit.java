package org.countypowers.inspection;

import java.time.LocalDate;

/**
 * A visit to a licensee, for all objects that are inspected on it.
 *
 * @param countyCode division of the bodies that make it
 * @param dueOn the day on which it becomes work; overdue after it
 * @param slot its place under the yearly cap, null where the cap does not count it
 */
public record Visit(
        Long id,
        String countyCode,
        int visitYear,
        String licensee,
        String licenseeKey,
        boolean person,
        VisitGround ground,
        String reason,
        Long planId,
        Long drawId,
        LocalDate dueOn,
        Integer slot,
        VisitState state,
        LocalDate doneOn,
        long version) {
    public boolean overdue(LocalDate today) {
        return state == VisitState.OPEN && dueOn.isBefore(today);
    }
}

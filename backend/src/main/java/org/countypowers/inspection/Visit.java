package org.countypowers.inspection;

import java.time.LocalDate;
import org.countypowers.supervision.WatchedObject;

/**
 * A visit to a licensee, for all objects that are inspected on it.
 *
 * @param countyCode division of the bodies that make it
 * @param reference which case or complaint asked for it; '' for any other ground
 * @param dueOn the day on which it becomes work; overdue after it
 * @param slot its place under the yearly cap, null where the cap does not count it
 * @param doneOn the day on which the inspectors were there, null before
 * @param result null until its record has two signatures
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
        String reference,
        Long planId,
        Long drawId,
        LocalDate dueOn,
        Integer slot,
        VisitState state,
        LocalDate doneOn,
        VisitResult result,
        String dropReason,
        String droppedName,
        long version) {
    /** Why a visit is made, and what asks for it. */
    record Cause(VisitGround ground, String reason, String reference, Long planId, Long drawId) {}

    static Visit open(String county, int year, WatchedObject object, Cause cause, LocalDate dueOn, Integer slot) {
        return new Visit(
                null,
                county,
                year,
                object.licensee(),
                object.licenseeKey(),
                object.person(),
                cause.ground(),
                cause.reason(),
                cause.reference(),
                cause.planId(),
                cause.drawId(),
                dueOn,
                slot,
                VisitState.OPEN,
                null,
                null,
                "",
                "",
                1);
    }

    Visit with(VisitState now, LocalDate done, VisitResult came) {
        return new Visit(
                id,
                countyCode,
                visitYear,
                licensee,
                licenseeKey,
                person,
                ground,
                reason,
                reference,
                planId,
                drawId,
                dueOn,
                slot,
                now,
                done,
                came,
                dropReason,
                droppedName,
                version);
    }

    /** A new visit of another county's body, which does what this one was to do. */
    Visit passedTo(String county, Integer itsSlot) {
        return new Visit(
                null,
                county,
                visitYear,
                licensee,
                licenseeKey,
                person,
                ground,
                reason,
                reference,
                null,
                null,
                dueOn,
                itsSlot,
                VisitState.OPEN,
                null,
                null,
                "",
                "",
                1);
    }

    /** 检查编号. */
    public String number() {
        return "%s-%d-J%05d".formatted(countyCode, visitYear, id);
    }

    public boolean overdue(LocalDate today) {
        return (state == VisitState.OPEN || state == VisitState.BEGUN && doneOn == null) && dueOn.isBefore(today);
    }
}

package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;

/**
 * A hand-over in a list.
 *
 * @param tookEffectOn null before it took effect
 * @param overOn of a suspension the day from which it is over, or null
 * @param problemKey why the last sweep could not make it effective, translated; '' for nothing
 * @param late whether its preparation has gone beyond its last day
 */
public record HandoverSummary(
        long id,
        String number,
        HandoverKind kind,
        HandoverState state,
        String batchNo,
        String instrumentNo,
        String divisionCode,
        String divisionName,
        HandoverParty giving,
        HandoverParty receiving,
        String supervisingBody,
        List<String> matterIds,
        LocalDate effectiveOn,
        LocalDate dueOn,
        LocalDate tookEffectOn,
        LocalDate overOn,
        boolean late,
        String problemKey,
        List<String> problemArguments) {}

package org.countypowers.handover.domain;

import java.time.LocalDate;

/** 新老划断 (SPEC 2): who goes on with a case that is open when a power changes hands, and why. */
public final class CutoverRule {
    /** @param reasonKey translated */
    public record Verdict(FlightFate fate, String reasonKey) {}

    private CutoverRule() {}

    /** @param acceptedOn null while the application is not accepted */
    public static Verdict judge(HandoverKind kind, AcceptedCases accepted, LocalDate acceptedOn) {
        if (acceptedOn == null) {
            return new Verdict(FlightFate.MOVES, "handover.flight.notAccepted");
        }
        if (kind == HandoverKind.DELEGATION) {
            return new Verdict(FlightFate.STAYS, "handover.flight.acceptedBefore");
        }
        return accepted == AcceptedCases.MOVE
                ? new Verdict(FlightFate.MOVES, "handover.flight.powerEnds")
                : new Verdict(FlightFate.STAYS, "handover.flight.mayFinish");
    }
}

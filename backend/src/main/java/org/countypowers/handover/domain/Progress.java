package org.countypowers.handover.domain;

import java.time.LocalDate;

/** What changes of a hand-over while it goes on. */
public record Progress(
        HandoverState state,
        boolean opened,
        int actRound,
        LocalDate signedOn,
        LocalDate tookEffectOn,
        boolean flightOpen,
        String problemKey,
        String problemArguments) {
    public static Progress planned() {
        return new Progress(HandoverState.OPENING, false, 1, null, null, false, "", "");
    }

    public Progress begun() {
        return new Progress(
                state == HandoverState.OPENING ? HandoverState.PREPARING : state,
                true,
                actRound,
                signedOn,
                tookEffectOn,
                flightOpen,
                problemKey,
                problemArguments);
    }

    /** Back to the preparation: earlier signatures no longer count. */
    public Progress returned() {
        return new Progress(
                state, opened, actRound + 1, signedOn, tookEffectOn, flightOpen, problemKey, problemArguments);
    }

    public Progress signed(LocalDate day) {
        return new Progress(
                state == HandoverState.PREPARING ? HandoverState.SIGNED : state,
                opened,
                actRound,
                day,
                tookEffectOn,
                flightOpen,
                problemKey,
                problemArguments);
    }

    public Progress effective(LocalDate day) {
        return new Progress(HandoverState.EFFECTIVE, opened, actRound, signedOn, day, true, "", "");
    }

    public Progress cancelled() {
        return new Progress(HandoverState.CANCELLED, opened, actRound, signedOn, null, false, "", "");
    }

    public Progress flying(boolean open) {
        return new Progress(state, opened, actRound, signedOn, tookEffectOn, open, problemKey, problemArguments);
    }

    public Progress held(String problem, String arguments) {
        return new Progress(state, opened, actRound, signedOn, tookEffectOn, flightOpen, problem, arguments);
    }
}

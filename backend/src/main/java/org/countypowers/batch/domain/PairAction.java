package org.countypowers.batch.domain;

import static org.countypowers.batch.domain.PairState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may be done to a pair in which state, and where it leads. What is not listed cannot be done. */
public enum PairAction {
    DEMAND(PairState.DEMANDED, DRAFT),
    DECLINE(PairState.REJECTED, DRAFT),
    PASS_ASSESSMENT(PairState.ASSESSED, DEMANDED),
    FAIL_ASSESSMENT(PairState.RETURNED, DEMANDED),
    HEAR_CITY(PairState.CITY_OPINION, ASSESSED),
    PASS_EVALUATION(PairState.PROVINCE_REVIEW, PairState.CITY_OPINION),
    PASS_LEGALITY(PairState.LEGALITY, PROVINCE_REVIEW),
    TABLE(PairState.DELIBERATION, PairState.LEGALITY),
    APPROVE(PairState.APPROVED, PairState.DELIBERATION),
    REJECT(PairState.REJECTED, ASSESSED, PairState.CITY_OPINION, PROVINCE_REVIEW, PairState.DELIBERATION),
    DEFER(DEFERRED, ASSESSED, PairState.CITY_OPINION, PROVINCE_REVIEW, PairState.DELIBERATION),
    WITHDRAW(
            PairState.RETURNED,
            DRAFT,
            DEMANDED,
            ASSESSED,
            PairState.CITY_OPINION,
            PROVINCE_REVIEW,
            PairState.LEGALITY,
            PairState.DELIBERATION,
            APPROVED),
    /** Law, register, class or capacity speak against it by the day of the promulgation. */
    BAR(PairState.RETURNED, APPROVED),
    PROMULGATE(PairState.PROMULGATED, APPROVED),
    BEGIN_HANDOVER(HANDOVER, PROMULGATED),
    CALL_OFF(PairState.RETURNED, PROMULGATED, HANDOVER),
    TAKE_EFFECT(EFFECTIVE, HANDOVER),
    SUSPEND(SUSPENDED, EFFECTIVE),
    RESUME(EFFECTIVE, SUSPENDED),
    PLAN_RECALL(ADJUSTING, EFFECTIVE, SUSPENDED),
    CANCEL_RECALL(EFFECTIVE, ADJUSTING),
    CANCEL_RECALL_OF_SUSPENDED(SUSPENDED, ADJUSTING),
    RECALL(RECALLED, ADJUSTING),
    EXPIRE(EXPIRED, EFFECTIVE, SUSPENDED);

    private final PairState to;
    private final Set<PairState> from;

    PairAction(PairState to, PairState first, PairState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public PairState to() {
        return to;
    }

    public Set<PairState> from() {
        return from;
    }

    /** Empty where the action is not open to a pair in this state. */
    public Optional<PairState> after(PairState state) {
        return from.contains(state) ? Optional.of(to) : Optional.empty();
    }

    public static Set<PairAction> in(PairState state) {
        Set<PairAction> open = EnumSet.noneOf(PairAction.class);
        Arrays.stream(values()).filter(action -> action.from.contains(state)).forEach(open::add);
        return open;
    }
}

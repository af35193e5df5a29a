package org.countypowers.batch;

import static org.countypowers.batch.domain.Verdict.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.Verdict;

/** Where a body judges pair by pair: which pairs are before it, what it may say, and what follows. */
public enum Stage {
    /** The county asks for the power, or does not. */
    DEMAND(PairState.DRAFT, PairAction.DEMAND, PairAction.DECLINE, AGREE, REFUSE),
    /** The city's department: advice, or the signed agreement where the law reserves the matter to it. */
    CITY_OPINION(PairState.ASSESSED, PairAction.HEAR_CITY, PairAction.REJECT, AGREE, OBJECT, SILENT, REFUSE, DEFER),
    /** 论证评估 by the provincial department; it cannot be skipped. */
    EVALUATION(
            PairState.CITY_OPINION,
            PairAction.PASS_EVALUATION,
            PairAction.REJECT,
            AGREE,
            OTHER_FORM,
            NARROWER,
            REFUSE,
            DEFER),
    LEGALITY(PairState.PROVINCE_REVIEW, PairAction.PASS_LEGALITY, PairAction.REJECT, AGREE, WITH_RISK, REFUSE, DEFER),
    DELIBERATION(PairState.DELIBERATION, PairAction.APPROVE, PairAction.REJECT, AGREE, REFUSE, DEFER);

    private final PairState before;
    private final PairAction passing;
    private final PairAction refusing;
    private final Set<Verdict> verdicts;

    Stage(PairState before, PairAction passing, PairAction refusing, Verdict first, Verdict... more) {
        this.before = before;
        this.passing = passing;
        this.refusing = refusing;
        this.verdicts = EnumSet.of(first, more);
    }

    /** State of the pairs that wait here. */
    public PairState before() {
        return before;
    }

    /** Whose turn a pair is; empty where the batch's own office judges all. */
    public Optional<String> body(PairRow pair) {
        return switch (this) {
            case DEMAND -> Optional.of(pair.countyOffice());
            case CITY_OPINION -> Optional.of(pair.cityBody());
            case EVALUATION -> Optional.of(pair.provinceBody());
            case LEGALITY, DELIBERATION -> Optional.empty();
        };
    }

    public Set<Verdict> verdicts() {
        return verdicts;
    }

    /** @throws IllegalArgumentException for a verdict that is not to be given here */
    public PairAction after(Verdict verdict) {
        if (!verdicts.contains(verdict)) {
            throw new IllegalArgumentException(verdict + " at " + this);
        }
        return switch (verdict) {
            case REFUSE -> refusing;
            case DEFER -> PairAction.DEFER;
            default -> passing;
        };
    }

    /** Where pairs in this state wait, if a body has to judge them. */
    public static Optional<Stage> waitingFor(PairState state) {
        for (Stage stage : values()) {
            if (stage.before == state) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}

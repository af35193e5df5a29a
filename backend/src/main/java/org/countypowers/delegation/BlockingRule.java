package org.countypowers.delegation;

import java.util.Map;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.organisation.Level;
import org.countypowers.process.Decisions;
import org.springframework.stereotype.Service;

/** What the law lets be given to whom in which form (SPEC 2): a decision table, so that an office can read and amend it. */
@Service
public class BlockingRule {
    private static final String TABLE = "delegation-batch/blocking-rule.dmn";

    private static final Set<String> OVERRIDABLE =
            Set.of("delegation.blocking.reserved", "delegation.blocking.entrustLevel", "delegation.blocking.cityStep");

    private final Decisions decisions;

    BlockingRule(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param reasonKey translated; its one argument is the clause
     * @param clause what allows or forbids it: the table's own clause, or else what the matter rests on
     */
    public record Verdict(boolean allowed, String reasonKey, String clause) {
        /** Whether a legality reviewer may set the refusal aside by a clause; what no form can cure stays refused. */
        public boolean overridable() {
            return OVERRIDABLE.contains(reasonKey);
        }
    }

    /** @param target the level of the division that is to hold the power */
    public Verdict judge(Matter matter, DelegationForm form, Level target) {
        return judge(matter, form, target, cityStep(matter));
    }

    /** The same where the form leaves the city the step that the law gives it. */
    Verdict judgeKeepingCityStep(Matter matter, DelegationForm form, Level target) {
        return judge(matter, form, target, false);
    }

    /** Whether the law has the city review first. */
    static boolean cityStep(Matter matter) {
        return matter.firstReviews().stream().anyMatch(review -> review.reviewLevel() == Level.CITY);
    }

    private Verdict judge(Matter matter, DelegationForm form, Level target, boolean cityStep) {
        // The catalogue is where we know whom the statute lets the organ entrust (旅行社条例 7: a city, never a county).
        boolean entrustable = matter.form() == DelegationForm.ENTRUST && matter.targetLevel() == target;
        Map<String, Object> row = decisions
                .evaluate(
                        TABLE,
                        Map.of(
                                "matterForm", matter.form().name(),
                                "reservation", matter.statutoryReservation(),
                                "target", target.name(),
                                "form", form.name(),
                                "entrustable", entrustable,
                                "cityStep", cityStep))
                .get(0);
        String clause = String.valueOf(row.get("clause"));
        return new Verdict(
                Boolean.TRUE.equals(row.get("allowed")),
                "delegation.blocking." + row.get("reason"),
                clause.isEmpty() ? matter.legalBasis() : clause);
    }
}

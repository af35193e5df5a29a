package org.countypowers.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.GovernmentBody.Kind;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/**
 * What a 行政审批局 may not receive: the province alone decides that one organ exercises the licences of others (行政许可法 25),
 * and only of departments of its own government.
 */
@Component
class BureauRules {
    private final Matters matters;
    private final Bodies bodies;

    BureauRules(Matters matters, Bodies bodies) {
        this.matters = matters;
        this.bodies = bodies;
    }

    List<PairRefusal> refusals(Collection<PairRow> pairs, BatchRow batch) {
        boolean provincial = bodies.division(batch.divisionCode()).level() == Level.PROVINCE;
        return pairs.stream()
                .filter(pair -> bodies.body(pair.receivingBody()).kind() == Kind.APPROVAL_BUREAU)
                .flatMap(pair -> refusal(pair, provincial).stream())
                .toList();
    }

    private Optional<PairRefusal> refusal(PairRow pair, boolean provincial) {
        if (!provincial) {
            return refused(pair, "province");
        }
        Matter matter = matters.matter(pair.matterId());
        if (!matter.onApplication()) {
            // 行政处罚法 18 and 行政强制法 17 have ways of their own.
            return refused(pair, "powerType", matter.powerType());
        }
        if (matter.decider() == Matter.DeciderKind.GOVERNMENT) {
            return refused(pair, "government");
        }
        Optional<GovernmentBody> branch =
                bodies.holding(pair.divisionCode(), matter.departmentCode()).filter(body -> body.kind() == Kind.BRANCH);
        if (branch.isPresent()) {
            return refused(pair, "branch", branch.get().name());
        }
        return pair.form().equals(DelegationForm.DISPATCHED_ORGAN.name())
                ? refused(pair, "dispatched")
                : Optional.empty();
    }

    private static Optional<PairRefusal> refused(PairRow pair, String rule, String... arguments) {
        return Optional.of(
                PairRefusal.of(pair.matterId(), pair.divisionCode(), "batch.error.bureau." + rule, arguments));
    }
}

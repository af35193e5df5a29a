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
 * What a body may not receive. A county reports to the province only what the province decides, and only a branch acts in the name of
 * the bureau above it (SPEC 2). A 行政审批局 receives what the province alone gives it (行政许可法 25), and only of departments of
 * its own government.
 */
@Component
class ReceiverRules {
    private final Matters matters;
    private final Bodies bodies;

    ReceiverRules(Matters matters, Bodies bodies) {
        this.matters = matters;
        this.bodies = bodies;
    }

    List<PairRefusal> refusals(Collection<PairRow> pairs, BatchRow batch) {
        boolean provincial = bodies.division(batch.divisionCode()).level() == Level.PROVINCE;
        return pairs.stream()
                .flatMap(pair -> refusal(pair, provincial).stream())
                .toList();
    }

    private Optional<PairRefusal> refusal(PairRow pair, boolean provincial) {
        DelegationForm form = DelegationForm.valueOf(pair.form());
        if (form == DelegationForm.DIRECT_REPORT
                && matters.matter(pair.matterId()).currentLevel() != Level.PROVINCE) {
            return refused(pair, "batch.error.form.directReport");
        }
        Kind receiver = bodies.body(pair.receivingBody()).kind();
        if (receiver == Kind.APPROVAL_BUREAU) {
            return bureau(pair, provincial);
        }
        return form == DelegationForm.DISPATCHED_ORGAN && receiver != Kind.BRANCH
                ? refused(pair, "batch.error.form.dispatched")
                : Optional.empty();
    }

    private Optional<PairRefusal> bureau(PairRow pair, boolean provincial) {
        if (!provincial) {
            return refused(pair, "batch.error.bureau.province");
        }
        Matter matter = matters.matter(pair.matterId());
        if (!matter.onApplication()) {
            // 行政处罚法 18 and 行政强制法 17 have ways of their own.
            return refused(pair, "batch.error.bureau.powerType", matter.powerType());
        }
        if (matter.decider() == Matter.DeciderKind.GOVERNMENT) {
            return refused(pair, "batch.error.bureau.government");
        }
        Optional<GovernmentBody> branch =
                bodies.holding(pair.divisionCode(), matter.departmentCode()).filter(body -> body.kind() == Kind.BRANCH);
        if (branch.isPresent()) {
            return refused(pair, "batch.error.bureau.branch", branch.get().name());
        }
        return pair.form().equals(DelegationForm.DISPATCHED_ORGAN.name())
                ? refused(pair, "batch.error.bureau.dispatched")
                : Optional.empty();
    }

    private static Optional<PairRefusal> refused(PairRow pair, String key, String... arguments) {
        return Optional.of(PairRefusal.of(pair.matterId(), pair.divisionCode(), key, arguments));
    }
}

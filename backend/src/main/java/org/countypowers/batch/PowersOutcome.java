package org.countypowers.batch;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.handover.HandoverOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pairs' states in step with what becomes of the powers. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PowersOutcome implements HandoverOutcome {
    private static final Map<Change, PairAction> ACTIONS = new EnumMap<>(Map.of(
            Change.HANDOVER_BEGUN, PairAction.BEGIN_HANDOVER,
            Change.CALLED_OFF, PairAction.CALL_OFF,
            Change.EFFECTIVE, PairAction.TAKE_EFFECT,
            Change.SUSPENDED, PairAction.SUSPEND,
            Change.RESUMED, PairAction.RESUME,
            Change.RECALL_PLANNED, PairAction.PLAN_RECALL,
            Change.RECALL_CANCELLED, PairAction.CANCEL_RECALL,
            Change.RECALL_OF_SUSPENDED_CANCELLED, PairAction.CANCEL_RECALL_OF_SUSPENDED,
            Change.RECALLED, PairAction.RECALL,
            Change.EXPIRED, PairAction.EXPIRE));

    private final PairStore pairs;

    PowersOutcome(PairStore pairs) {
        this.pairs = pairs;
    }

    @Override
    public void changed(Change change, String divisionCode, Collection<String> matterIds) {
        if (change == Change.EFFECTIVE) {
            // The register lets no two entries overlap: what an earlier batch gave has run out with its renewal.
            pairs.actOnPowers(PairAction.EXPIRE, matterIds, divisionCode);
        }
        pairs.actOnPowers(ACTIONS.get(change), matterIds, divisionCode);
    }
}

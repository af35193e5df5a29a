package org.countypowers.batch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.delegation.PowersRefused.Refusal;
import org.countypowers.handover.EffectGate;
import org.springframework.stereotype.Component;

/** Asks of a promulgated power on its day what was asked of it at the promulgation. */
@Component
class PowersGate implements EffectGate {
    private final BatchStore store;
    private final PairStore pairs;
    private final BatchGates gates;

    PowersGate(BatchStore store, PairStore pairs, BatchGates gates) {
        this.store = store;
        this.pairs = pairs;
        this.gates = gates;
    }

    @Override
    public List<Refusal> bars(String batchNo, String divisionCode, Collection<String> matterIds, LocalDate day) {
        return store.byNumber(batchNo)
                .map(batch -> bars(batch, divisionCode, matterIds, day))
                .orElse(List.of());
    }

    private List<Refusal> bars(BatchRow batch, String divisionCode, Collection<String> matterIds, LocalDate day) {
        return gates.bars(pairs.of(batch.id(), divisionCode, matterIds), batch, day).stream()
                .map(each -> new Refusal(each.matterId(), each.divisionCode(), each.key(), each.arguments()))
                .toList();
    }
}

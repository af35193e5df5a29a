package org.countypowers.batch;

import java.util.Optional;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.handover.BatchNames;
import org.springframework.stereotype.Component;

/** Names a batch to the papers of its hand-overs. */
@Component
class TitlesOfBatches implements BatchNames {
    private final BatchStore store;

    TitlesOfBatches(BatchStore store) {
        this.store = store;
    }

    @Override
    public Optional<BatchName> of(String batchNo) {
        return store.byNumber(batchNo).map(batch -> new BatchName(batch.title(), batch.instrumentNo()));
    }
}

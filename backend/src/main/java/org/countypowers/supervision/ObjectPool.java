package org.countypowers.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bodies watch over now, whole, for plans and draws; part of their commands, which have judged who asks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ObjectPool {
    private final ObjectStore store;

    ObjectPool(ObjectStore store) {
        this.store = store;
    }

    /** In order of id; what is not signed for yet is watched over, too. */
    public List<WatchedObject> of(Collection<String> bodyIds) {
        return bodyIds.isEmpty() ? List.of() : store.watched(bodyIds);
    }

    /** What a case's grant made, while it is watched over. */
    public Optional<WatchedObject> ofCase(long caseId) {
        return store.watchedOfCase(caseId);
    }

    /** Those of the ids that these bodies watch over. */
    public List<WatchedObject> of(Collection<String> bodyIds, Collection<Long> ids) {
        return bodyIds.isEmpty() || ids.isEmpty() ? List.of() : store.watchedOf(bodyIds, ids);
    }
}

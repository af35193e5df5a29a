package org.countypowers.assignment;

import java.util.Optional;
import java.util.function.Predicate;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has a case in hand at a body, for acts of other modules that answer for a permission themselves. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskHolders {
    public record Holder(String officerId, String officerName, String unitId, String stepName) {
        public static final Holder NOBODY = new Holder("", "", "", "");
    }

    private final WorkStore store;

    TaskHolders(WorkStore store) {
        this.store = store;
    }

    /** @return empty when nobody there has taken a task of it */
    public Optional<Holder> of(String subject, String unitId) {
        return holder(
                subject, row -> row.unitId().equals(unitId) && !row.assigneeId().isEmpty());
    }

    /** @return empty when the officer has no task of it in hand */
    public Optional<Holder> heldBy(String subject, String officerId) {
        return holder(subject, row -> row.assigneeId().equals(officerId));
    }

    private Optional<Holder> holder(String subject, Predicate<WorklistRow> wanted) {
        return store.of(subject).stream()
                .filter(wanted)
                .findFirst()
                .map(row -> new Holder(row.assigneeId(), row.assigneeName(), row.unitId(), row.stepName()));
    }
}

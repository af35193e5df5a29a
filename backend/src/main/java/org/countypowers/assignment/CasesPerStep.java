package org.countypowers.assignment;

import java.util.Collection;
import java.util.List;
import org.countypowers.assignment.domain.WorkStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where cases of matters wait, for whoever changes their procedure and answers for a permission. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CasesPerStep {
    private final WorkStore store;

    CasesPerStep(WorkStore store) {
        this.store = store;
    }

    /** @param name what the step is called in the model */
    public record Step(String step, String name, int cases) {}

    /** By step; a case that waits for several bodies counts once at a step. */
    public List<Step> of(String processKey, Collection<String> matterIds) {
        return matterIds.isEmpty()
                ? List.of()
                : store.perStep(processKey, matterIds).stream()
                        .map(row -> new Step(row.step(), row.stepName(), row.subjects()))
                        .toList();
    }
}

package org.countypowers.ui.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.batch.domain.BatchStore.BatchRow;

/** The steps of a batch in their order (SPEC 2), without those that it does not need. */
record BatchCourse(List<String> steps) {
    static BatchCourse of(BatchRow batch) {
        return new BatchCourse(Stream.of(
                        "Task_DemandPowers",
                        "Task_GiveCityOpinion",
                        "Task_EvaluatePowers",
                        batch.majorDecision() ? "Task_OpenComments" : "",
                        batch.majorDecision() ? "Task_CollectComments" : "",
                        batch.affectsOperators() ? "Task_DraftCompetition" : "",
                        batch.affectsOperators() ? "Task_ReviewCompetition" : "",
                        "Task_ReviewLegality",
                        "Task_TableBatch",
                        "Task_Deliberate",
                        "Task_PromulgatePowers")
                .filter(step -> !step.isEmpty())
                .toList());
    }

    /** What follows the open steps; nothing after the last, nor where a redesigned procedure has steps of its own. */
    Optional<String> after(Collection<String> open) {
        if (open.isEmpty() || !steps.containsAll(open)) {
            return Optional.empty();
        }
        int last = open.stream().mapToInt(steps::indexOf).max().orElseThrow();
        return last + 1 < steps.size() ? Optional.of(steps.get(last + 1)) : Optional.empty();
    }
}

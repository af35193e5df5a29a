package org.countypowers.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.assignment.CasesPerStep;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters that a release takes over from the general procedure: what has begun by that one ends by it. */
@Service
@PreAuthorize("hasAuthority('FLOW_READ')")
@Transactional(readOnly = true)
public class TakenOver {
    private final StudioStore store;
    private final StudioRecords records;
    private final CasesPerStep waiting;

    TakenOver(StudioStore store, StudioRecords records, CasesPerStep waiting) {
        this.store = store;
        this.records = records;
        this.waiting = waiting;
    }

    /**
     * @param from the general procedure
     * @param perStep open cases of the matters by the step where they wait
     * @param steps what these are called, in the order of the model
     */
    public record Left(
            ProcedureRow from, List<String> matterIds, Map<String, Integer> perStep, Map<String, String> steps) {}

    /** Empty for a general procedure, and where the release in force is bound to all of the matters already. */
    public Optional<Left> of(String processKey, int version) {
        ProcedureRow procedure = records.procedure(processKey);
        if (procedure.isGeneral()) {
            return Optional.empty();
        }
        List<String> matterIds = new ArrayList<>(
                store.matters(records.release(processKey, version).id()));
        store.inForce(List.of(processKey), records.today())
                .forEach(inForce -> matterIds.removeAll(store.matters(inForce.id())));
        if (matterIds.isEmpty()) {
            return Optional.empty();
        }
        ProcedureRow general = records.procedure(procedure.kind().general());
        Map<String, Integer> perStep = new LinkedHashMap<>();
        Map<String, String> steps = new LinkedHashMap<>();
        store.inForce(List.of(general.processKey()), records.today())
                .forEach(inForce ->
                        steps.putAll(ModelSteps.names(store.content(inForce).model())));
        waiting.of(general.processKey(), matterIds).forEach(row -> {
            perStep.put(row.step(), row.cases());
            steps.putIfAbsent(row.step(), row.name());
        });
        return Optional.of(new Left(general, matterIds, perStep, steps));
    }
}

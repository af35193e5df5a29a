package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import org.countypowers.studio.domain.Difference;
import org.countypowers.studio.domain.DifferenceIds;
import org.countypowers.studio.domain.FlowDifferences;
import org.countypowers.studio.domain.FlowFiles;
import org.countypowers.studio.domain.StudioStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one version of a procedure does otherwise than another. */
@Service
@PreAuthorize("hasAuthority('FLOW_READ')")
@Transactional(readOnly = true)
public class Comparison {
    /** In the place of a release's number. */
    public static final int DRAFT = 0;

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final FormFiles forms;
    private final StepCatalogue steps;

    Comparison(StudioStore store, StudioRecords records, StudioScope scope, FormFiles forms, StepCatalogue steps) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.forms = forms;
        this.steps = steps;
    }

    /** @param older and newer: the models, for the diagrams */
    public record Compared(List<Difference> differences, DifferenceIds ids, String older, String newer) {}

    /** A draft is its designers' until it is submitted. */
    public boolean showsDrafts() {
        return scope.designs();
    }

    public Compared between(String processKey, int older, int newer) {
        FlowFiles before = files(processKey, older);
        FlowFiles after = files(processKey, newer);
        return new Compared(
                FlowDifferences.between(before, after, steps.labels()),
                FlowDifferences.ids(before, after),
                before.files().getOrDefault(before.modelName(), ""),
                after.files().getOrDefault(after.modelName(), ""));
    }

    private FlowFiles files(String processKey, int version) {
        Map<String, String> files;
        if (version == DRAFT) {
            scope.requireDesigner();
            files = store.draftFiles(processKey);
        } else {
            files = store.files(records.release(processKey, version).id());
        }
        return new FlowFiles(processKey, files, forms);
    }
}

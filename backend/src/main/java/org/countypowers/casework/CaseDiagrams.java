package org.countypowers.casework;

import java.util.List;
import org.countypowers.process.ProcessModels;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models that a case runs by, with the steps that are done and those where it waits. */
@Service
public class CaseDiagrams {
    private final Cases cases;
    private final ProcessModels models;

    CaseDiagrams(Cases cases, ProcessModels models) {
        this.cases = cases;
        this.models = models;
    }

    /** @param done ids of tasks and steps that are complete; @param current ids of steps where the case waits */
    public record Diagram(String xml, List<String> done, List<String> current) {}

    /** The newest model last. @throws java.util.NoSuchElementException when the case is not in the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<Diagram> of(long caseId) {
        cases.view(caseId);
        String key = Long.toString(caseId);
        List<String> done = models.doneSteps(key);
        List<String> current = models.currentSteps(key);
        return models.definitionsOf(key).stream()
                .map(definition -> new Diagram(models.xml(definition), done, current))
                .toList();
    }
}

package org.countypowers.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.process.ProcessModels;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models that a case runs by, with the steps that its trail says are done and those where it waits. */
@Service
public class CaseDiagrams {
    private static final int EVENTS = 200;

    private final Cases cases;
    private final Trail trail;
    private final ProcessModels models;

    CaseDiagrams(Cases cases, Trail trail, ProcessModels models) {
        this.cases = cases;
        this.trail = trail;
        this.models = models;
    }

    /** @param done ids of tasks and steps that are complete; @param current ids of tasks where the case waits */
    public record Diagram(String xml, List<String> done, List<String> current) {}

    /** The newest model last. @throws java.util.NoSuchElementException when the case is not in the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<Diagram> of(long caseId) {
        Passed passed = passed(caseId);
        List<String> current = models.currentSteps(Long.toString(caseId));
        return passed.definitions().stream()
                .map(definition -> new Diagram(models.xml(definition), new ArrayList<>(passed.done()), current))
                .toList();
    }

    /** Ids of those models, in the same order. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<String> definitions(long caseId) {
        return List.copyOf(passed(caseId).definitions());
    }

    private record Passed(Set<String> definitions, Set<String> done) {}

    private Passed passed(long caseId) {
        cases.view(caseId);
        Set<String> definitions = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        List<TrailEvent> events = trail.read(Stream.ofCase(caseId), 0, EVENTS);
        while (!events.isEmpty()) {
            for (TrailEvent event : events) {
                switch (event.action()) {
                    case "process.start" -> definitions.add(event.after().get("definition"));
                    case "process.migrate" -> {
                        definitions.remove(event.before().get("definition"));
                        definitions.add(event.after().get("definition"));
                    }
                    case "process.step", "case.opinion" -> done.add(
                            event.after().get("step"));
                    default -> {}
                }
            }
            events = events.size() < EVENTS
                    ? List.of()
                    : trail.read(
                            Stream.ofCase(caseId), events.get(events.size() - 1).seq(), EVENTS);
        }
        return new Passed(definitions, done);
    }
}

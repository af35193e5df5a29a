package org.countypowers.findings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases.Examined;

/** A case and what the trail says of its course, oldest first. */
record CaseEvents(Examined about, List<TrailEvent> events) {
    static final Set<String> ACCEPTED = Set.of("case.accept", "case.accept.deemed");
    static final Set<String> DECIDED = Set.of("case.decide.grant", "case.decide.refuse");
    static final Set<String> CLOSED = Set.of("case.close");
    static final Set<String> REFUSED = Set.of("case.decide.refuse", "case.acceptance.refuse", "case.return");
    private static final String OPINION = "case.opinion";

    /** All that the measures ask for. */
    static final Set<String> ACTIONS = Set.of(
            OPINION,
            "clock.stop",
            "case.accept",
            "case.accept.deemed",
            "case.acceptance.refuse",
            "case.return",
            "case.decide.grant",
            "case.decide.refuse",
            "case.close");

    Optional<TrailEvent> first(Collection<String> actions) {
        return events.stream().filter(event -> actions.contains(event.action())).findFirst();
    }

    Optional<TrailEvent> last(Collection<String> actions) {
        return events.stream().filter(event -> actions.contains(event.action())).reduce((earlier, later) -> later);
    }

    /** When a clock stopped last. */
    Optional<TrailEvent> stopped(String clock) {
        return events.stream()
                .filter(event ->
                        event.action().equals("clock.stop") && event.subject().equals(clock))
                .reduce((earlier, later) -> later);
    }

    List<TrailEvent> opinions() {
        return events.stream().filter(event -> event.action().equals(OPINION)).toList();
    }

    /** The last one given at a step. */
    Optional<TrailEvent> opinionAt(String step) {
        return opinions().stream()
                .filter(event -> step.equals(event.after().get("step")))
                .reduce((earlier, later) -> later);
    }

    Optional<TrailEvent> opinionBefore(TrailEvent opinion) {
        return opinions().stream().filter(event -> event.seq() < opinion.seq()).reduce((earlier, later) -> later);
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Time decides nothing: what an event sets off, an officer decides. 视为受理 is the law's own fiction, at intake alone. */
final class LawTimeouts {
    private final FlowDraft draft;
    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private LawTimeouts(FlowDraft draft) {
        this.draft = draft;
        this.graph = new FlowGraph(draft.model());
    }

    static List<Finding> check(FlowDraft draft) {
        LawTimeouts law = new LawTimeouts(draft);
        for (FlowNode event : draft.model().nodes()) {
            if (law.isTimeout(event)) {
                law.decided(event, "issueDecision", task -> task.signature().equals("APPROVER"));
                law.decided(event, "acceptApplication", task -> Set.of("HANDLER", "APPROVER")
                        .contains(task.signature()));
                law.decided(event, "promulgatePowers", task -> true);
                law.decided(event, "confirmHandover", task -> true);
                law.decided(event, "carryOutChange", task -> true);
                law.decided(event, "keepRecord", task -> true);
                law.decided(event, "closeVisit", task -> true);
                law.decided(event, "fileCase", task -> true);
                law.decided(event, "confirmReview", task -> true);
                law.decided(event, "decideProceeding", task -> task.signature().equals("APPROVER"));
            }
        }
        law.deemed();
        return law.findings;
    }

    private boolean isTimeout(FlowNode event) {
        boolean raced = event.is("intermediateCatchEvent")
                && graph.before(event.id()).stream()
                        .anyMatch(from ->
                                graph.node(from) != null && graph.node(from).is("eventBasedGateway"));
        boolean began = event.is("startEvent") && !event.events().isEmpty();
        return event.is("boundaryEvent") || raced || began;
    }

    private void decided(FlowNode event, String step, Predicate<FlowNode> officer) {
        Set<String> reached = graph.reachable(List.of(event.id()), node -> node.isUserTask() && officer.test(node));
        draft.model().calling(step).stream()
                .filter(act -> reached.contains(act.id()))
                .forEach(act -> findings.add(draft.error(
                        "law-no-automatic-decision",
                        event.id(),
                        "law.automatic",
                        draft.model().words(act.id()))));
    }

    private void deemed() {
        List<String> silent = LawSteps.catching(draft.model(), "Message_AcceptanceDeemed").stream()
                .map(FlowNode::id)
                .toList();
        Set<String> otherwise = graph.reachable(
                graph.sources().stream()
                        .filter(source -> !silent.contains(source))
                        .toList(),
                node -> silent.contains(node.id()));
        for (FlowNode step : draft.model().calling("deemAccepted")) {
            if (otherwise.contains(step.id())) {
                findings.add(draft.error("law-deemed", step.id(), "law.deemed"));
            }
        }
        for (String event : draft.kind() == FlowKind.INTAKE ? silent : List.<String>of()) {
            Set<String> reached = graph.reachable(List.of(event), node -> false);
            if (draft.model().calling("deemAccepted").stream().noneMatch(step -> reached.contains(step.id()))) {
                findings.add(draft.error("law-deemed", event, "law.deemedMissing"));
            }
        }
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is decided is what the approver answered; it is served and closed; the city has no step that the law does not give it. */
final class LawDecision {
    private static final Set<String> VERDICTS = Set.of("grant", "refuse");
    /** What is not approved leaves a licence as it is. */
    private static final Set<String> APPROVAL = Set.of("approve");

    private final FlowDraft draft;
    private final FlowModel model;
    private final List<Finding> findings = new ArrayList<>();

    private LawDecision(FlowDraft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    static List<Finding> check(FlowDraft draft) {
        LawDecision law = new LawDecision(draft);
        if (draft.kind() == FlowKind.DECISION) {
            law.decided("issueDecision", VERDICTS, "law.verdict", "closeCase");
            law.city();
        } else if (draft.kind() == FlowKind.PROCEEDING) {
            law.decided("decideProceeding", APPROVAL, "law.approval", "closeProceeding");
        }
        return law.findings;
    }

    private void decided(String decision, Set<String> verdicts, String text, String closing) {
        FlowGraph graph = new FlowGraph(model);
        for (FlowNode step : model.calling(decision)) {
            draft.lastAnsweredBefore(graph, step.id()).stream()
                    .filter(task -> !draft.isUnread(task))
                    .forEach(task -> verdict(step, task, verdicts, text));
            closed(graph, step, closing);
        }
    }

    /** The step grants when the last answer was to grant, and refuses otherwise, so nothing else may be answered last. */
    private void verdict(FlowNode step, FlowNode task, Set<String> verdicts, String text) {
        Set<String> offered = draft.outcomes(task).orElse(Set.of());
        if (!task.signature().equals("APPROVER") || !offered.containsAll(verdicts)) {
            findings.add(draft.error("law-verdict", task.id(), text));
            return;
        }
        for (String answer : offered) {
            if (verdicts.contains(answer)) {
                continue;
            }
            FlowGraph graph = new FlowGraph(model, Map.of(FlowDraft.OUTCOME, answer));
            if (graph.reachable(List.of(task.id()), draft::setsOutcome).contains(step.id())) {
                findings.add(draft.error("law-returned", task.id(), "law.returned", draft.words(task, answer)));
            }
        }
    }

    private void closed(FlowGraph graph, FlowNode step, String closing) {
        Set<String> after =
                graph.reachable(List.of(step.id()), node -> node.step().equals(closing));
        String process = model.processes().get(0);
        for (String place : after) {
            FlowNode node = graph.node(place);
            if (node != null
                    && node.scope().equals(process)
                    && graph.next(graph.exit(place)).isEmpty()
                    && !node.step().equals(closing)) {
                findings.add(draft.error("law-closed", node.id(), "law.closed"));
            }
        }
    }

    /** SPEC 1: the city's step remains only where the law has one. */
    private void city() {
        FlowGraph direct = new FlowGraph(model, Map.of("firstReview", false));
        Set<String> reached = direct.reachable();
        for (FlowNode task : model.userTasks()) {
            if (task.unit().equals("firstReviewBody") && reached.contains(task.id())) {
                findings.add(draft.error("law-city-step", task.id(), "law.city"));
            }
        }
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a gateway asks what was answered, every answer has a way out, and every way out has an answer. */
final class FlowOutcomes {
    private final FlowDraft draft;
    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private FlowOutcomes(FlowDraft draft) {
        this.draft = draft;
        this.graph = new FlowGraph(draft.model());
    }

    static List<Finding> check(FlowDraft draft) {
        FlowOutcomes outcomes = new FlowOutcomes(draft);
        draft.model().nodes().stream()
                .filter(node -> node.is("exclusiveGateway") || node.is("inclusiveGateway"))
                .forEach(outcomes::gateway);
        return outcomes.findings;
    }

    private void gateway(FlowNode gateway) {
        List<FlowSequence> ways = draft.model().flows().stream()
                .filter(flow -> flow.source().equals(gateway.id()))
                .toList();
        boolean asks = ways.stream().anyMatch(way -> condition(way)
                .filter(condition -> condition.variables().contains(FlowDraft.OUTCOME))
                .isPresent());
        if (ways.size() < 2 || !asks) {
            return;
        }
        Map<String, String> answers = answers(gateway);
        boolean byDefault = ways.stream().anyMatch(way -> isDefault(gateway, way));
        answers.forEach((answer, words) -> {
            if (!byDefault && ways.stream().noneMatch(way -> takes(way, answer))) {
                findings.add(draft.error("gateway-outcome", gateway.id(), "gateway.outcome", words));
            }
        });
        if (!answers.isEmpty() && alwaysAnswered(gateway)) {
            ways.stream()
                    .filter(way -> isIdle(gateway, way, ways, answers))
                    .forEach(way -> findings.add(draft.warning(
                            "gateway-way-out", way.id(), "gateway.wayOut", String.join("、", answers.values()))));
        }
    }

    /** Values of the last answer before the gateway, each with the officer's words for it. */
    private Map<String, String> answers(FlowNode gateway) {
        Map<String, String> answers = new LinkedHashMap<>();
        draft.lastAnsweredBefore(graph, gateway.id()).forEach(task -> draft.outcomes(task).stream()
                .flatMap(values -> values.stream().sorted())
                .forEach(value -> answers.putIfAbsent(value, draft.words(task, value))));
        return answers;
    }

    /** Where no answer may have been given yet, or one that nobody knows, the default is what is left. */
    private boolean alwaysAnswered(FlowNode gateway) {
        return !graph.reachable(graph.sources(), draft::setsOutcome).contains(gateway.id())
                && draft.lastAnsweredBefore(graph, gateway.id()).stream().noneMatch(draft::isUnread);
    }

    private boolean isIdle(FlowNode gateway, FlowSequence way, List<FlowSequence> ways, Map<String, String> answers) {
        if (!isDefault(gateway, way)) {
            // A value that no form offers is told as such.
            return condition(way)
                            .filter(condition ->
                                    answers.keySet().containsAll(condition.comparedWith(FlowDraft.OUTCOME)))
                            .isPresent()
                    && answers.keySet().stream().noneMatch(answer -> takes(way, answer));
        }
        return answers.keySet().stream().allMatch(answer -> ways.stream()
                .filter(other -> !isDefault(gateway, other))
                .anyMatch(other -> condition(other)
                        .map(condition -> condition.isAlways(Map.of(FlowDraft.OUTCOME, answer)))
                        .orElse(other.condition().isBlank())));
    }

    private static boolean isDefault(FlowNode gateway, FlowSequence way) {
        return way.id().equals(gateway.defaultFlow());
    }

    private static boolean takes(FlowSequence way, String answer) {
        return condition(way)
                .filter(condition -> condition.isNever(Map.of(FlowDraft.OUTCOME, answer)))
                .isEmpty();
    }

    private static Optional<FlowCondition> condition(FlowSequence way) {
        return FlowCondition.parse(way.condition());
    }
}

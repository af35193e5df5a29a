package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conditions speak of what is known, and of answers that somebody can give. */
final class FlowConditions {
    private final FlowDraft draft;
    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private FlowConditions(FlowDraft draft) {
        this.draft = draft;
        this.graph = new FlowGraph(draft.model());
    }

    static List<Finding> check(FlowDraft draft) {
        FlowConditions conditions = new FlowConditions(draft);
        Set<String> known = FlowFacts.known(draft);
        for (FlowSequence flow : draft.model().flows()) {
            FlowCondition.parse(flow.condition()).ifPresent(condition -> {
                conditions.variables(flow, condition, known);
                conditions.answers(flow, condition);
            });
        }
        draft.model().nodes().forEach(conditions::defaults);
        return conditions.findings;
    }

    private void variables(FlowSequence flow, FlowCondition condition, Set<String> known) {
        for (String name : condition.variables()) {
            if (!known.contains(name)) {
                boolean field = draft.forms().values().stream()
                        .flatMap(form -> form.fields().stream())
                        .anyMatch(one -> one.key().equals(name));
                String text = field ? "condition.field" : "condition.unknown";
                findings.add(draft.error("condition-known", flow.id(), text, name));
            }
        }
    }

    private void answers(FlowSequence flow, FlowCondition condition) {
        Set<String> asked = condition.comparedWith(FlowDraft.OUTCOME);
        if (asked.isEmpty() || draft.model().node(flow.source()).isEmpty()) {
            return;
        }
        List<FlowNode> tasks = draft.lastAnsweredBefore(graph, flow.source());
        if (tasks.stream().anyMatch(draft::isUnread)) {
            return;
        }
        Set<String> offered = tasks.stream()
                .flatMap(task -> draft.outcomes(task).orElse(Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String value : asked) {
            if (!offered.contains(value)) {
                String text = offered.isEmpty() ? "condition.answer.none" : "condition.answer";
                findings.add(draft.warning("condition-answer", flow.id(), text, value, String.join("、", offered)));
            }
        }
    }

    private void defaults(FlowNode node) {
        if (!node.is("exclusiveGateway") && !node.is("inclusiveGateway")) {
            return;
        }
        List<FlowSequence> outgoing = draft.model().flows().stream()
                .filter(flow -> flow.source().equals(node.id()))
                .toList();
        if (outgoing.size() > 1 && outgoing.stream().noneMatch(flow -> flow.id().equals(node.defaultFlow()))) {
            findings.add(draft.warning("gateway-default", node.id(), "gateway.default"));
        }
    }
}

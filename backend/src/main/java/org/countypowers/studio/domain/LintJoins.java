package org.countypowers.studio.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Where branches that are under way at the same time come together: only there is something done twice. */
final class LintJoins {
    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "eventBasedGateway");

    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> beside = new HashMap<>();
    private final Set<String> joins = new HashSet<>();
    /** Of every fork, what each of its branches comes to. */
    private final List<List<Set<String>>> forks = new ArrayList<>();

    LintJoins(FlowModel model) {
        Map<String, Integer> entering = new HashMap<>();
        model.flows().forEach(flow -> {
            next.computeIfAbsent(flow.source(), none -> new ArrayList<>()).add(flow.target());
            entering.merge(flow.target(), 1, Integer::sum);
        });
        Set<String> alongside = new HashSet<>();
        for (Element element : FlowXml.all(model.document().getDocumentElement())) {
            if (element.getAttribute("cancelActivity").equals("false")) {
                alongside.add(element.getAttribute("id"));
            }
        }
        for (FlowNode node : model.nodes()) {
            beside.computeIfAbsent(node.attachedTo(), none -> new ArrayList<>()).add(node.id());
            if ((node.is("parallelGateway") || node.is("inclusiveGateway"))
                    && entering.getOrDefault(node.id(), 0) > 1) {
                joins.add(node.id());
            }
        }
        for (FlowNode node : model.nodes()) {
            List<String> branches = new ArrayList<>(next.getOrDefault(node.id(), List.of()));
            beside.getOrDefault(node.id(), List.of()).stream()
                    .filter(alongside::contains)
                    .forEach(event -> branches.addAll(next.getOrDefault(event, List.of())));
            if (branches.size() > 1 && !CHOOSING.contains(node.kind())) {
                forks.add(branches.stream().map(this::reached).toList());
            }
        }
    }

    boolean meetIn(String id) {
        return forks.stream()
                .anyMatch(branches ->
                        branches.stream().filter(one -> one.contains(id)).count() > 1);
    }

    private Set<String> reached(String branch) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(branch));
        while (!open.isEmpty()) {
            String id = open.poll();
            if (reached.add(id) && !joins.contains(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
                beside.getOrDefault(id, List.of()).forEach(event -> open.addAll(next.getOrDefault(event, List.of())));
            }
        }
        return reached;
    }
}

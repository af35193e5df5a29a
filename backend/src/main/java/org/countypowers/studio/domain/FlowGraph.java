package org.countypowers.studio.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a token can go. A sub-process has two places, its entry under its id and its exit; what an event may begin at any time
 * can be reached from the entry of its scope, and an event on a task's border from whatever leads to the task, which need not have
 * been done. Flows whose condition cannot hold under the known facts are left out.
 */
final class FlowGraph {
    private final FlowModel model;
    private final Map<String, Object> facts;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    FlowGraph(FlowModel model) {
        this(model, Map.of());
    }

    FlowGraph(FlowModel model, Map<String, Object> facts) {
        this(model, facts, false);
    }

    /** With events where they are drawn: behind the task on whose border they stand. */
    static FlowGraph drawn(FlowModel model) {
        return new FlowGraph(model, Map.of(), true);
    }

    private FlowGraph(FlowModel model, Map<String, Object> facts, boolean drawn) {
        this.model = model;
        this.facts = facts;
        model.nodes().forEach(node -> nodes.put(node.id(), node));
        Set<String> targets = new HashSet<>();
        Set<String> leaving = new HashSet<>();
        for (FlowSequence flow : model.flows()) {
            targets.add(flow.target());
            leaving.add(flow.source());
            if (nodes.containsKey(flow.source()) && nodes.containsKey(flow.target()) && isOpen(flow)) {
                connect(exit(flow.source()), flow.target());
            }
        }
        for (FlowNode node : model.nodes()) {
            boolean begins = !targets.contains(node.id()) && !node.is("boundaryEvent");
            if (begins || node.is("startEvent")) {
                enter(node);
            }
            if (!leaving.contains(node.id()) && nodes.containsKey(node.scope())) {
                connect(exit(node.id()), exit(node.scope()));
            }
            follow(node);
        }
        model.nodes().stream()
                .filter(node -> nodes.containsKey(node.attachedTo()))
                .forEach(node -> attach(node, drawn));
    }

    private void attach(FlowNode event, boolean drawn) {
        if (drawn) {
            connect(event.attachedTo(), event.id());
            return;
        }
        List.copyOf(before(event.attachedTo())).forEach(from -> connect(from, event.id()));
        if (sources.contains(event.attachedTo())) {
            sources.add(event.id());
        }
    }

    private void enter(FlowNode node) {
        if (nodes.containsKey(node.scope())) {
            connect(node.scope(), node.id());
        } else {
            sources.add(node.id());
        }
    }

    /** A link that is thrown goes on where it is caught. */
    private void follow(FlowNode node) {
        if (node.is("intermediateThrowEvent") && node.waitsFor("link")) {
            model.nodes().stream()
                    .filter(other -> other.is("intermediateCatchEvent")
                            && other.scope().equals(node.scope())
                            && node.events().equals(other.events()))
                    .forEach(other -> connect(node.id(), other.id()));
        }
    }

    private boolean isOpen(FlowSequence flow) {
        if (flow.id().equals(nodes.get(flow.source()).defaultFlow())) {
            return model.flows().stream()
                    .filter(other ->
                            other.source().equals(flow.source()) && !other.id().equals(flow.id()))
                    .noneMatch(other -> FlowCondition.parse(other.condition())
                            .filter(condition -> condition.isAlways(facts))
                            .isPresent());
        }
        return FlowCondition.parse(flow.condition())
                .filter(condition -> condition.isNever(facts))
                .isEmpty();
    }

    private void connect(String from, String to) {
        next.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
        before.computeIfAbsent(to, none -> new ArrayList<>()).add(from);
    }

    /** Where a node is left. */
    String exit(String id) {
        return nodes.get(id).isSubProcess() ? id + "#exit" : id;
    }

    Set<String> sources() {
        return sources;
    }

    List<String> next(String place) {
        return next.getOrDefault(place, List.of());
    }

    List<String> before(String place) {
        return before.getOrDefault(place, List.of());
    }

    /** The node at a place; null at the exit of a sub-process. */
    FlowNode node(String place) {
        return nodes.get(place);
    }

    Set<String> reachable() {
        return reachable(sources, node -> false);
    }

    /** Places that can be reached, the first ones too, without going on through a node where the token stops. */
    Set<String> reachable(Collection<String> from, Predicate<FlowNode> stops) {
        return walk(from, stops, next, false);
    }

    /** Places from which these can be reached, and they; beyond a node that stops the walk goes no further back. */
    Set<String> reaching(Collection<String> to, Predicate<FlowNode> stops) {
        return walk(to, stops, before, true);
    }

    private Set<String> walk(
            Collection<String> from, Predicate<FlowNode> stops, Map<String, List<String>> edges, boolean firstToo) {
        Set<String> seen = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String place = open.poll();
            FlowNode node = nodes.get(place);
            if (node != null && stops.test(node) && (firstToo || !from.contains(place))) {
                continue;
            }
            for (String other : edges.getOrDefault(place, List.of())) {
                if (seen.add(other)) {
                    open.add(other);
                }
            }
        }
        return seen;
    }
}

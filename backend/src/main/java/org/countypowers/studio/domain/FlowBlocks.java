package org.countypowers.studio.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parallel joins of which it is certain that every branch has been gone. The engine counts tokens, it does not ask which way they
 * came: a join is trusted only when all forks of the model have their join, with branches that nothing enters or leaves.
 */
final class FlowBlocks {
    private final FlowModel model;
    private final FlowGraph graph;

    private FlowBlocks(FlowModel model) {
        this.model = model;
        this.graph = FlowGraph.drawn(model);
    }

    static Set<String> trustedJoins(FlowModel model) {
        return new FlowBlocks(model).trusted();
    }

    private Set<String> trusted() {
        Set<String> joins = new HashSet<>();
        for (FlowNode node : model.nodes()) {
            if (!splits(node)) {
                continue;
            }
            String join = node.is("parallelGateway") ? joinOf(node) : null;
            if (join == null || !joins.add(join)) {
                return Set.of();
            }
        }
        return joins;
    }

    private boolean splits(FlowNode node) {
        List<FlowSequence> outgoing = outgoing(node);
        if (node.is("exclusiveGateway") || node.is("eventBasedGateway")) {
            return false;
        }
        boolean border = node.is("boundaryEvent") && keepsItsTask(node);
        return outgoing.size() > 1 || border;
    }

    private boolean keepsItsTask(FlowNode event) {
        return FlowXml.all(model.document().getDocumentElement()).stream()
                .anyMatch(one -> one.getAttribute("id").equals(event.id())
                        && one.getAttribute("cancelActivity").equals("false"));
    }

    private List<FlowSequence> outgoing(FlowNode node) {
        return model.flows().stream()
                .filter(flow -> flow.source().equals(node.id()))
                .toList();
    }

    private String joinOf(FlowNode fork) {
        return model.nodes().stream()
                .filter(join -> join.is("parallelGateway") && !join.id().equals(fork.id()))
                .map(FlowNode::id)
                .filter(join -> encloses(fork.id(), join))
                .findFirst()
                .orElse(null);
    }

    private boolean encloses(String fork, String join) {
        List<String> branches = graph.next(fork);
        List<String> ends = graph.before(join);
        if (branches.size() != ends.size() || new HashSet<>(ends).size() != ends.size()) {
            return false;
        }
        Set<String> inside = new HashSet<>();
        for (String branch : branches) {
            Set<String> region = region(branch, fork, join);
            boolean closed = !region.contains(fork)
                    && region.stream().noneMatch(inside::contains)
                    && ends.stream().filter(region::contains).count() == 1
                    && region.stream().allMatch(place -> isWithin(place, branch, fork, region));
            if (!closed) {
                return false;
            }
            inside.addAll(region);
        }
        return inside.containsAll(ends);
    }

    private Set<String> region(String branch, String fork, String join) {
        Set<String> region = new HashSet<>(graph.reachable(
                List.of(branch), node -> node.id().equals(join) || node.id().equals(fork)));
        region.remove(join);
        return region;
    }

    private boolean isWithin(String place, String branch, String fork, Set<String> region) {
        return !graph.sources().contains(place)
                && graph.before(place).stream()
                        .allMatch(from -> region.contains(from) || place.equals(branch) && from.equals(fork));
    }
}

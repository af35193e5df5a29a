package org.countypowers.studio.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What has certainly been passed on every path to a place, found without going each path. */
final class FlowPaths {
    private final FlowGraph graph;
    private final Set<String> trustedJoins;
    private final Function<FlowNode, Set<String>> marks;
    private final Set<String> reachable;
    private final Map<String, Set<String>> passed = new HashMap<>();

    FlowPaths(FlowModel model, Map<String, Object> facts, Function<FlowNode, Set<String>> marks) {
        this.graph = new FlowGraph(model, facts);
        this.trustedJoins = FlowBlocks.trustedJoins(model);
        this.marks = marks;
        this.reachable = graph.reachable();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String place : reachable) {
                Set<String> now = before(place);
                if (now != null && !now.equals(passed.get(place))) {
                    passed.put(place, now);
                    changed = true;
                }
            }
        }
    }

    boolean isReached(String id) {
        return passed.containsKey(id);
    }

    /** Marks that were certainly passed before a node that can be reached. */
    Set<String> passedBefore(String id) {
        return passed.getOrDefault(id, Set.of());
    }

    /** null as long as nothing is known. */
    private Set<String> before(String place) {
        if (graph.sources().contains(place)) {
            return Set.of();
        }
        boolean all = trustedJoins.contains(place);
        Set<String> joined = null;
        for (String from : graph.before(place)) {
            if (!passed.containsKey(from)) {
                if (all && reachable.contains(from)) {
                    return null;
                }
                continue;
            }
            Set<String> one = after(from);
            if (joined == null) {
                joined = new HashSet<>(one);
            } else if (all) {
                joined.addAll(one);
            } else {
                joined.retainAll(one);
            }
        }
        return joined;
    }

    private Set<String> after(String place) {
        FlowNode node = graph.node(place);
        Set<String> own = node == null ? Set.of() : marks.apply(node);
        if (own.isEmpty()) {
            return passed.get(place);
        }
        Set<String> all = new HashSet<>(passed.get(place));
        all.addAll(own);
        return all;
    }
}

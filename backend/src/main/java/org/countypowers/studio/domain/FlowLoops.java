package org.countypowers.studio.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Round and round with nobody to stop it: every loop needs a person, a message or a day in it. */
final class FlowLoops {
    private FlowLoops() {}

    static List<Finding> check(FlowDraft draft) {
        FlowGraph graph = new FlowGraph(draft.model());
        Set<String> automatic = new LinkedHashSet<>();
        draft.model().nodes().stream().filter(node -> !waits(node)).forEach(node -> {
            automatic.add(node.id());
            automatic.add(graph.exit(node.id()));
        });
        Map<String, Integer> from = new HashMap<>();
        automatic.forEach(place -> from.put(place, (int)
                graph.before(place).stream().filter(automatic::contains).count()));
        Deque<String> free = new ArrayDeque<>();
        from.forEach((place, count) -> {
            if (count == 0) {
                free.add(place);
            }
        });
        // What is left when all that nothing leads to is taken away stands in a loop or behind one.
        while (!free.isEmpty()) {
            String place = free.poll();
            automatic.remove(place);
            for (String next : graph.next(place)) {
                if (automatic.contains(next) && from.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return automatic.stream()
                .filter(place -> graph.node(place) != null && leadsBack(graph, place, automatic))
                .limit(1)
                .map(place -> draft.error("loop-waits", place, "loop.endless"))
                .toList();
    }

    private static boolean leadsBack(FlowGraph graph, String place, Set<String> within) {
        Deque<String> open = new ArrayDeque<>(graph.next(place));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String next = open.poll();
            if (next.equals(place)) {
                return true;
            }
            if (within.contains(next) && seen.add(next)) {
                open.addAll(graph.next(next));
            }
        }
        return false;
    }

    private static boolean waits(FlowNode node) {
        return node.isUserTask()
                || node.is("receiveTask")
                || node.is("eventBasedGateway")
                || node.is("intermediateCatchEvent") && !node.waitsFor("link")
                || node.is("boundaryEvent");
    }
}

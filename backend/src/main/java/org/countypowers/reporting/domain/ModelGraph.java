package org.countypowers.reporting.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which step may follow which in a model. Gateways and events are passed without asking for their conditions. A boundary event may
 * take the place of a step that was entered and never done.
 */
public final class ModelGraph {
    /** What stands before the first step. */
    public static final String START = "";

    /** What a node is to whoever walks along the flows. */
    public enum Kind {
        STEP,
        BEGIN,
        PASSED,
        /** Several of its flows may be taken at once. */
        FORK,
        /** A subprocess: entered by its own beginning. */
        FRAME,
        END
    }

    /**
     * @param name '' where the model gives none
     * @param frame the subprocess it stands in, or ''
     * @param host the node on whose boundary it sits, or ''
     * @param repeats whether it is done several times over
     */
    public record Node(String id, String name, Kind kind, String frame, String host, boolean repeats) {}

    public record Flow(String id, String source, String target) {}

    /** How a step is reached: by these flows. */
    public record Way(String step, List<String> flows) {}

    private record Reached(Map<String, Way> steps, boolean end) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows;
    private final Map<String, Reached> known = new LinkedHashMap<>();

    public ModelGraph(List<Node> nodes, List<Flow> flows) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        this.flows = List.copyOf(flows);
    }

    public boolean has(String step) {
        return nodes.containsKey(step) && nodes.get(step).kind() == Kind.STEP;
    }

    /** As the model calls it, or its id. */
    public String name(String step) {
        Node node = nodes.get(step);
        return node == null || node.name().isEmpty() ? step : node.name();
    }

    /** Whether several steps may wait at once. */
    public boolean forks() {
        return nodes.values().stream().anyMatch(node -> node.kind() == Kind.FORK || node.repeats());
    }

    public boolean leads(String from, String step) {
        return reached(from).steps().containsKey(step);
    }

    /** The flows between two steps, the fewest that do; empty when the model leads from none to the other. */
    public List<String> flows(String from, String step) {
        Way way = reached(from).steps().get(step);
        return way == null ? List.of() : way.flows();
    }

    /** Whether nothing need be done any more after a step. */
    public boolean mayEnd(String from) {
        return reached(from).end();
    }

    private synchronized Reached reached(String from) {
        return known.computeIfAbsent(from, this::walk);
    }

    private record Place(String node, List<String> flows) {}

    private Reached walk(String from) {
        Map<String, Way> steps = new LinkedHashMap<>();
        boolean end = false;
        Set<String> seen = new HashSet<>();
        Deque<Place> places = new ArrayDeque<>(begin(from));
        while (!places.isEmpty()) {
            Place place = places.poll();
            Node node = nodes.get(place.node());
            if (node == null || !seen.add(node.id())) {
                continue;
            }
            // Whoever has entered it may be called away from it.
            nodes.values().stream()
                    .filter(each -> each.host().equals(node.id()))
                    .forEach(each -> places.add(new Place(each.id(), place.flows())));
            switch (node.kind()) {
                case STEP -> steps.put(node.id(), new Way(node.id(), place.flows()));
                case FRAME -> beginnings(node.id()).forEach(each -> places.add(new Place(each, place.flows())));
                case END -> {
                    if (node.frame().isEmpty()) {
                        end = true;
                    } else {
                        places.addAll(after(node.frame(), place.flows()));
                    }
                }
                default -> places.addAll(after(node.id(), place.flows()));
            }
        }
        return new Reached(steps, end);
    }

    private List<Place> begin(String from) {
        if (from.equals(START)) {
            return beginnings("").stream()
                    .map(each -> new Place(each, List.of()))
                    .toList();
        }
        List<Place> places = new ArrayList<>(after(from, List.of()));
        Node node = nodes.get(from);
        if (node != null && node.repeats()) {
            places.add(new Place(from, List.of()));
        }
        // Whatever frames it may be left by their boundaries at any time.
        for (String frame = node == null ? "" : node.frame();
                !frame.isEmpty();
                frame = nodes.get(frame).frame()) {
            String left = frame;
            nodes.values().stream()
                    .filter(each -> each.host().equals(left))
                    .forEach(each -> places.add(new Place(each.id(), List.of())));
        }
        return places;
    }

    private List<String> beginnings(String frame) {
        return nodes.values().stream()
                .filter(node -> node.kind() == Kind.BEGIN && node.frame().equals(frame))
                .map(Node::id)
                .toList();
    }

    private List<Place> after(String node, List<String> before) {
        return flows.stream()
                .filter(flow -> flow.source().equals(node))
                .map(flow -> {
                    List<String> longer = new ArrayList<>(before);
                    longer.add(flow.id());
                    return new Place(flow.target(), longer);
                })
                .toList();
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/** The nodes of a model as a course is told: each after all that lead to it, whatever leads back left aside. */
public final class FlowOrder {
    private final FlowModel model;
    private final Set<String> seen = new HashSet<>();
    private final LinkedList<FlowNode> told = new LinkedList<>();

    private FlowOrder(FlowModel model) {
        this.model = model;
    }

    public static List<FlowNode> of(FlowModel model) {
        FlowOrder order = new FlowOrder(model);
        List<FlowNode> all = new ArrayList<>(model.nodes());
        // What nothing leads to, such as a sub-process that an event begins, is told last: it is met first here.
        List<FlowNode> begins = all.stream()
                .filter(node -> !node.eventSubProcess() && order.begins(node))
                .toList();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!begins.contains(all.get(i)) && order.begins(all.get(i))) {
                order.visit(all.get(i));
            }
        }
        for (int i = begins.size() - 1; i >= 0; i--) {
            order.visit(begins.get(i));
        }
        return List.copyOf(order.told);
    }

    private boolean begins(FlowNode node) {
        boolean inProcess = model.processes().contains(node.scope());
        return inProcess
                && node.attachedTo().isEmpty()
                && model.flows().stream().noneMatch(flow -> flow.target().equals(node.id()));
    }

    private void visit(FlowNode node) {
        if (!seen.add(node.id())) {
            return;
        }
        List<FlowNode> next = next(node);
        for (int i = next.size() - 1; i >= 0; i--) {
            visit(next.get(i));
        }
        told.addFirst(node);
    }

    /** Where it goes on; within a sub-process first, then past it, then what may happen meanwhile. */
    private List<FlowNode> next(FlowNode node) {
        List<FlowNode> next = new ArrayList<>();
        model.nodes().stream()
                .filter(inner -> inner.scope().equals(node.id())
                        && model.flows().stream()
                                .noneMatch(flow -> flow.target().equals(inner.id())))
                .forEach(next::add);
        model.flows().stream().filter(flow -> flow.source().equals(node.id())).forEach(flow -> model.node(flow.target())
                .ifPresent(next::add));
        model.nodes().stream()
                .filter(event -> event.attachedTo().equals(node.id()))
                .forEach(next::add);
        return next;
    }
}

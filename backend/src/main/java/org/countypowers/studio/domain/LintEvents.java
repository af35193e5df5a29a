package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about events, and about the messages, signals, errors and escalations that they name. */
final class LintEvents {
    private static final Set<String> GLOBAL = Set.of("error", "escalation", "message", "signal");

    private LintEvents() {}

    static void singleEventDefinition(LintNode node, LintReport report) {
        if (node.isEvent() && node.eventDefinitions().size() > 1) {
            report.add("single-event-definition", node);
        }
    }

    static void linkEvent(LintNode scope, LintReport report) {
        String rule = "link-event";
        if (!scope.isScope()) {
            return;
        }
        Map<String, List<LintNode>> named = new LinkedHashMap<>();
        for (LintNode event : scope.flowElements()) {
            if (event.isEvent() && event.hasDefinition("link")) {
                String name = linkName(event);
                if (name.isEmpty()) {
                    report.add(rule, rule + ".unnamed", event);
                }
                // bpmnlint groups those without a name under one.
                named.computeIfAbsent(name.isEmpty() ? "_" : name, none -> new ArrayList<>())
                        .add(event);
            }
        }
        for (List<LintNode> events : named.values()) {
            List<LintNode> catching =
                    events.stream().filter(LintNode::isCatching).toList();
            if (events.size() == 1 || catching.isEmpty()) {
                events.forEach(event -> report.add(rule, event));
            } else if (catching.size() > 1) {
                catching.forEach(event -> report.add(rule, rule + ".twice", event));
            }
        }
    }

    private static String linkName(LintNode event) {
        return event.eventDefinitions().stream()
                .filter(one -> one.is("linkEventDefinition"))
                .map(one -> one.element().getAttribute("name"))
                .findFirst()
                .orElse("");
    }

    static void global(LintModel model, LintReport report) {
        String rule = "global";
        List<LintNode> all = GLOBAL.stream()
                .flatMap(type -> model.definitions().children(type).stream())
                .toList();
        Set<String> used = used(model);
        for (LintNode one : all) {
            // A missing name passes there, an empty one does not.
            if (one.element().hasAttribute("name") && one.isUnnamed()) {
                report.add(rule, rule + ".unnamed", one);
            }
            if (!used.contains(one.type() + " " + one.id())) {
                report.add(rule, one);
            }
            if (all.stream().filter(other -> sameName(one, other)).count() > 1) {
                report.add(rule, rule + ".twice", one);
            }
        }
    }

    private static boolean sameName(LintNode one, LintNode other) {
        return one.type().equals(other.type())
                && one.element().hasAttribute("name") == other.element().hasAttribute("name")
                && one.element().getAttribute("name").equals(other.element().getAttribute("name"));
    }

    private static Set<String> used(LintModel model) {
        Set<String> used = new HashSet<>();
        for (LintNode node : model.nodes()) {
            if (node.is("messageFlow") || node.is("sendTask") || node.is("receiveTask")) {
                used.add("message " + node.element().getAttribute("messageRef"));
            }
            if (node.isEvent()) {
                for (String type : GLOBAL) {
                    node.children(type + "EventDefinition")
                            .forEach(one -> used.add(type + " " + one.element().getAttribute(type + "Ref")));
                }
            }
        }
        return used;
    }
}

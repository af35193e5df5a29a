package org.countypowers.studio.domain;

import java.util.List;

/** Rules about where a process or sub-process begins and ends. */
final class LintScopes {
    private LintScopes() {}

    static void startEventRequired(LintNode node, LintReport report) {
        required(node, "startEvent", "start-event-required", report);
    }

    static void endEventRequired(LintNode node, LintReport report) {
        required(node, "endEvent", "end-event-required", report);
    }

    private static void required(LintNode scope, String event, String rule, LintReport report) {
        if (scope.isScope()
                && !scope.is("adHocSubProcess")
                && scope.children(event).isEmpty()) {
            report.add(rule, scope);
        }
    }

    static void singleBlankStartEvent(LintNode node, LintReport report) {
        if (node.isScope()
                && node.children("startEvent").stream()
                                .filter(start -> start.eventDefinitions().isEmpty())
                                .count()
                        > 1) {
            report.add("single-blank-start-event", node);
        }
    }

    static void subProcessBlankStartEvent(LintNode node, LintReport report) {
        if (node.isSubProcess() && !node.isEventSubProcess()) {
            node.children("startEvent").stream()
                    .filter(start -> !start.eventDefinitions().isEmpty())
                    .forEach(start -> report.add("sub-process-blank-start-event", start));
        }
    }

    static void eventSubProcessTypedStartEvent(LintNode node, LintReport report) {
        if (node.isEventSubProcess()) {
            node.children("startEvent").stream()
                    .filter(start -> start.eventDefinitions().isEmpty())
                    .forEach(start -> report.add("event-sub-process-typed-start-event", start));
        }
    }

    static void adHocSubProcess(LintNode node, LintReport report) {
        if (node.is("adHocSubProcess")) {
            node.flowElements().stream()
                    .filter(one -> one.is("startEvent") || one.is("endEvent"))
                    .forEach(one -> report.add("ad-hoc-sub-process", one));
        }
    }

    static void superfluousTermination(LintNode node, LintReport report) {
        if (!node.isScope()) {
            return;
        }
        List<LintNode> ends = node.flowElements().stream()
                .filter(one -> one.isFlowNode() && one.outgoing().isEmpty())
                .toList();
        List<LintNode> terminating =
                ends.stream().filter(LintScopes::terminates).toList();
        if (terminating.size() == 1 && ends.stream().allMatch(end -> terminates(end) || interrupts(end))) {
            report.add("superfluous-termination", terminating.get(0));
        }
    }

    private static boolean terminates(LintNode node) {
        return node.is("endEvent") && node.hasDefinition("terminate");
    }

    private static boolean interrupts(LintNode node) {
        return node.isEventSubProcess()
                && node.children("startEvent").stream()
                        .anyMatch(start ->
                                !start.element().getAttribute("isInterrupting").equals("false"));
    }
}

package org.countypowers.studio.domain;

import java.util.Optional;

/** Rules about what must be connected and named. */
final class LintConnections {
    private LintConnections() {}

    static void noDisconnected(LintNode node, LintReport report) {
        boolean asked = node.isTask() || node.isGateway() || node.isSubProcess() || node.isEvent();
        boolean compensates = node.isForCompensation()
                || node.is("boundaryEvent") && node.eventDefinitions().size() == 1 && node.hasDefinition("compensate");
        if (asked
                && !node.isEventSubProcess()
                && !compensates
                && !node.isInAdHoc()
                && node.incoming().isEmpty()
                && node.outgoing().isEmpty()) {
            report.add("no-disconnected", node);
        }
    }

    static void noImplicitStart(LintNode node, LintReport report) {
        boolean begins = node.isForCompensation()
                || node.isInAdHoc()
                || node.isEventSubProcess()
                || node.is("intermediateCatchEvent") && node.hasOnlyDefinitions("link")
                || node.is("startEvent")
                || node.is("boundaryEvent");
        if (node.isFlowNode() && !begins && node.incoming().isEmpty()) {
            report.add("no-implicit-start", node);
        }
    }

    static void noImplicitEnd(LintNode node, LintReport report) {
        boolean ends = node.isEventSubProcess()
                || node.is("intermediateThrowEvent") && node.hasOnlyDefinitions("link")
                || node.isInAdHoc()
                || node.is("endEvent")
                || node.is("boundaryEvent") && node.hasOnlyDefinitions("compensate") && isAssociated(node)
                || node.isActivity() && node.isForCompensation();
        if (node.isFlowNode() && !ends && node.outgoing().isEmpty()) {
            report.add("no-implicit-end", node);
        }
    }

    private static boolean isAssociated(LintNode node) {
        Optional<LintNode> process = node.parent();
        while (process.isPresent() && !process.get().is("process")) {
            process = process.get().parent();
        }
        return process.stream()
                .flatMap(outer -> outer.children("association").stream())
                .anyMatch(one -> one.reference("sourceRef").filter(node::equals).isPresent());
    }

    static void labelRequired(LintNode node, LintReport report) {
        boolean excused = node.is("parallelGateway")
                || node.is("eventBasedGateway")
                || node.isGateway() && node.outgoing().size() <= 1
                || node.isSubProcess()
                || node.is("sequenceFlow") && !node.hasCondition();
        boolean asked = node.isFlowNode() || node.is("sequenceFlow") || node.is("participant") || node.is("lane");
        if (asked && !excused && node.isUnnamed()) {
            report.add("label-required", node);
        }
    }
}

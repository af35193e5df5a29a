package org.countypowers.studio.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Rules about sequence flows. */
final class LintFlows {
    private LintFlows() {}

    static void conditionalFlows(LintNode node, LintReport report) {
        List<LintNode> outgoing = node.outgoing();
        if (node.reference("default").isEmpty() && outgoing.stream().noneMatch(LintNode::hasCondition)) {
            return;
        }
        outgoing.stream()
                .filter(flow -> !flow.hasCondition() && !node.isDefault(flow))
                .forEach(flow -> report.add("conditional-flows", flow));
    }

    static void noImplicitSplit(LintNode node, LintReport report) {
        boolean splitting = node.isActivity() || node.isEvent();
        if (splitting
                && node.outgoing().stream()
                                .filter(flow -> !flow.hasCondition() && !node.isDefault(flow))
                                .count()
                        > 1) {
            report.add("no-implicit-split", node);
        }
    }

    static void fakeJoin(LintNode node, LintReport report) {
        if ((node.isActivity() || node.isEvent()) && node.incoming().size() > 1) {
            report.add("fake-join", node);
        }
    }

    static void superfluousLabel(LintNode flow, LintReport report) {
        if (!flow.is("sequenceFlow") || flow.isUnnamed() || flow.hasCondition()) {
            return;
        }
        boolean meaningful = flow.reference("sourceRef")
                .filter(source -> source.isDefault(flow)
                        || (source.is("exclusiveGateway") || source.is("inclusiveGateway"))
                                && source.outgoing().size() > 1)
                .isPresent();
        if (!meaningful) {
            report.add("superfluous-label", flow);
        }
    }

    static void noDuplicateSequenceFlows(LintModel model, LintReport report) {
        String rule = "no-duplicate-sequence-flows";
        Set<String> known = new HashSet<>();
        Set<LintNode> sources = new HashSet<>();
        Set<LintNode> targets = new HashSet<>();
        for (LintNode flow : model.nodes()) {
            if (!flow.is("sequenceFlow") || known.add(key(flow))) {
                continue;
            }
            report.add(rule, flow);
            flow.reference("sourceRef")
                    .filter(sources::add)
                    .ifPresent(source -> report.add(rule, rule + ".out", source));
            flow.reference("targetRef")
                    .filter(targets::add)
                    .ifPresent(target -> report.add(rule, rule + ".in", target));
        }
    }

    private static String key(LintNode flow) {
        String condition = FlowXml.child(flow.element(), "conditionExpression")
                .map(Element::getTextContent)
                .map(text -> text.isBlank() ? "undefined" : text)
                .orElse("");
        String source = flow.reference("sourceRef").orElse(flow).id();
        String target = flow.reference("targetRef").orElse(flow).id();
        return source + "#" + target + "#" + condition;
    }
}
